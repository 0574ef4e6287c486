const forbidden = /[\p{Cc}<>:"/\\|?*]+/gu
const most = 150

/** As much of a text as fits so many bytes of UTF-8; never cut inside a character. */
function cut(text: string, bytes: number): string {
  const fits = (end: number): boolean => Buffer.byteLength(text.slice(0, end)) <= bytes
  let end = Math.min(text.length, bytes)
  while (!fits(end)) end -= 1
  return text.slice(0, end).replace(/[\uD800-\uDBFF]$/u, '')
}

/**
 * A file name that every desktop accepts, from a title and what always follows it, such as `draft 0.1`: a long title is
 * cut, the rest never. `session` where nothing of either is left.
 */
export function nameFile(title: string, ending: string, rest = ''): string {
  const clean = title.toWellFormed().replace(forbidden, ' ').replace(/\s+/gu, ' ').trim()
  const stem = `${cut(clean, most - rest.length).trim()} ${rest}`.trim().replace(/[. ]+$/u, '')
  return `${stem === '' ? 'session' : stem}.${ending}`
}

const forbidden = /[\p{Cc}<>:"/\\|?*]+/gu
const longest = 80

/** A file name that every desktop accepts, from a title; `session` where nothing of the title is left. */
export function nameFile(title: string, ending: string): string {
  const stem = title
    .replace(forbidden, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longest)
    .replace(/[. ]+$/u, '')
  return `${stem === '' ? 'session' : stem}.${ending}`
}

/** "1 table", "2 tables"; `many` where the plural is not made with an s. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** As `countOf`, with numbers below ten in words, for running prose. */
export function countInWords(count: number, one: string, many = `${one}s`): string {
  return `${smallNumbers[count] ?? count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** "a", "a and b", "a, b and c"; with semicolons where a comma would mislead. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  if (words.length > 2 && words.some((word) => word.includes(',')))
    return `${words.slice(0, -1).join('; ')}; and ${words.at(-1)}`
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The text in one line, single spaces. */
export function lineOf(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}

/** With a capital first letter. */
export function capital(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** Closed with a full stop unless it is closed already or ends in an address. */
export function sentence(text: string): string {
  const line = text.trim()
  const closed = /[.!?…:;]["'’”)\]]*$|\S@\S+$|:\/\/\S+$/u.test(line)
  return line === '' || closed ? line : `${line}.`
}

const common = new Set(
  'a all an another carer carers clinicians delegates develop exploring experts explore families family gps have lived local making managers nurses other our patients people peers practitioners primary promote providing raise service services sharing some staff the those to understand use users voluntary workers working works'.split(
    ' ',
  ),
)

/** As it goes on inside a sentence: a small first letter where the first word is surely no name, and no full stop. */
export function softStart(text: string): string {
  const line = lineOf(text).replace(/[.,;:]+$/u, '')
  const [word = ''] = /^[A-Za-z]+/u.exec(line) ?? []
  return common.has(word.toLowerCase()) && word.slice(1) === word.slice(1).toLowerCase()
    ? word.toLowerCase() + line.slice(word.length)
    : line
}

/** As a heading: one line, without the colon or dash that it was printed with. */
export function headingText(text: string): string {
  return lineOf(text).replace(/\s*[:.–—-]+$/u, '')
}

/** What two texts have in common when only case, spacing and punctuation differ. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The first words of a text, where all of it would be too long to point at it. */
export function openingOf(text: string, most = 70): string {
  const line = lineOf(text)
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`
}

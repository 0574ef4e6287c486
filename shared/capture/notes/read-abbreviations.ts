const bracketed = /\(([A-Z][A-Za-z&]{1,9})s?\)/g
const small = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'to', 'a', '&', 'by', 'with'])

/** Short forms that a text explains where it first uses them, as in "opiate substitution therapy (OST)". */
export function readAbbreviations(text: string): { short: string; long: string }[] {
  return [...text.matchAll(bracketed)].flatMap((match) => {
    const short = match[1] ?? ''
    const long = longFormOf(short, text.slice(Math.max(0, match.index - 160), match.index))
    return long ? [{ short, long }] : []
  })
}

/** The words before a short form whose first letters it is made of; small words may be left out. */
function longFormOf(short: string, before: string): string | null {
  const letters = short.toUpperCase().replace(/[^A-Z]/g, '')
  if (letters.length < 2 || !/[A-Z].*[A-Z]/.test(short)) return null
  const words = [...before.matchAll(/[\p{L}\d&’']+/gu)]
  let letter = letters.length - 1
  let start = -1
  for (let index = words.length - 1; index >= 0 && letter >= 0; index -= 1) {
    const word = words[index]?.[0] ?? ''
    if (word.charAt(0).toUpperCase() === letters.charAt(letter)) {
      letter -= 1
      start = words[index]?.index ?? -1
    } else if (!small.has(word.toLowerCase())) return null
  }
  return letter < 0 && start >= 0 ? before.slice(start).trim() : null
}

/** Words that stand together in a title and whose first letters make this short form; null where none do. */
export function expandIn(short: string, title: string): string | null {
  const words = [...title.matchAll(/[\p{L}\d’'&]+/gu)]
  for (let start = 0; start < words.length; start += 1) {
    const end = matchFrom(
      words.map((word) => word[0]),
      start,
      short,
    )
    const [first, last] = [words[start], words[end - 1]]
    if (end > start && first && last) return title.slice(first.index, last.index + last[0].length)
  }
  return null
}

function matchFrom(words: readonly string[], start: number, short: string): number {
  let letter = 0
  for (let index = start; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const minor = small.has(word.toLowerCase())
    if (!minor && /^\p{Lu}/u.test(word) && word.charAt(0) === short.charAt(letter)) letter += 1
    else if (!minor || letter === 0) return start
    if (letter === short.length) return index + 1
  }
  return start
}

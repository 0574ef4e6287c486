/** Whether one word is the other with one letter more, fewer, changed, or two neighbours swapped. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  const [x, y] = [a.slice(at), b.slice(at)]
  return (
    x.slice(1) === y ||
    x === y.slice(1) ||
    x.slice(1) === y.slice(1) ||
    (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
  )
}

/** Whether two neighbouring letters changed places and nothing else. */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false
  let at = 0
  while (a[at] === b[at]) at += 1
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** What a word may end in and still be the same name: a plural, a possessive, an adjective. */
export function isInflected(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (!long.startsWith(short)) return /(?:is|iz)/u.test(a) && a.replace('iz', 'is') === b.replace('iz', 'is')
  return /^(?:s|es|d|n|r|y|al|ly|er|ed|an|ian|ic|ing|'s|’s)$/u.test(long.slice(short.length))
}

/** What the names of drugs end in. */
const drug =
  /(?:ine|one|pam|lam|olam|lol|pril|statin|mab|azole|cillin|mycin|idone|entin|alin|etine|phine|adol|caine|azine|barbital|triptyline|formin|gliptin|sartan|parin|xaban|phenol|codol|setron|tidine|prazole|oxetine|tadine|oxone|methasone|cycline)$/u

export function isDrug(word: string): boolean {
  return word.length >= 7 && drug.test(word)
}

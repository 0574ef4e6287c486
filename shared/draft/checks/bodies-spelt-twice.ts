import type { Finding } from './finding.ts'
import type { Register } from './name-words.ts'
import { isOneEdit } from './near-names.ts'
import { speltOtherwise } from './spelt-otherwise.ts'
import type { Subject } from './subject.ts'

/** Names of bodies in the text of which one word differs by a letter, or "and" by "&". */
export function findBodiesSpeltTwice(subject: Subject, { bodies }: Register): readonly Finding[] {
  const known = new Set(bodies)
  const long = bodies.filter((name) => name.split(' ').length >= 3)
  return long.flatMap((name) => {
    const parts = name.replaceAll('&', 'and').split(' ')
    const shape = parts
      .map((part) =>
        part.length >= 4
          ? `(?:\\p{L}{${part.length - 1},${part.length + 1}})`
          : part.replaceAll(/[^\p{L}\p{N}]/gu, '.'),
      )
      .join(' ')
    const pattern = new RegExp(`(?<!\\p{L})${shape}(?!\\p{L})`, 'giu')
    return subject.pieces.flatMap((piece) => {
      const text = piece.text.replaceAll('&', 'and')
      return [...text.matchAll(pattern)].flatMap(({ 0: found, index: at }) => {
        const others = found.split(' ')
        const differing = parts.filter((part, index) => part.toLowerCase() !== others[index]?.toLowerCase())
        const [part = ''] = differing
        const other = others[parts.indexOf(part)] ?? ''
        if (differing.length !== 1 || known.has(found) || !isOneEdit(part.toLowerCase(), other.toLowerCase()))
          return []
        return /^\p{Lu}/u.test(other) ? [speltOtherwise(subject, { piece, at }, found, name)] : []
      })
    })
  })
}

import type { Finding } from './finding.ts'
import type { Piece } from './pieces.ts'
import { aroundOf, findingOf, type Subject } from './subject.ts'

/** Where a word stands. */
export type Spot = { readonly piece: Piece; readonly at: number }

/** The finding that something is spelt in another way elsewhere. */
export function speltOtherwise(subject: Subject, { piece, at }: Spot, odd: string, usual: string): Finding {
  const says = `“${odd}” is spelt “${usual}” elsewhere: spell it one way, if both are the same.`
  const words = aroundOf(piece.text, at, odd.length)
  return findingOf(subject, 'two-spellings', piece.of, { says, words, text: piece.text })
}

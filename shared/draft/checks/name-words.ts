import { lineOf } from '#shared/draft/words.ts'
import { listAll } from '#shared/session/list.ts'

import type { Piece } from './pieces.ts'
import type { Subject } from './subject.ts'

/** A word as it is written throughout: how often, where first, and whether it stands capitalised in the midst of sentences. */
export type Written = {
  readonly word: string
  count: number
  readonly piece: Piece
  readonly at: number
  /** Capitalised where no sentence begins. */
  isName: boolean
}

const each = /\p{L}[\p{L}\p{N}]*(?:['’]\p{Lu}\p{L}+)?/gu

function startsSentence(text: string, at: number): boolean {
  return (
    /(?:^|[.!?:\n“"‘'([–—•·-]\s*|\)\s)$/u.test(
      text.slice(Math.max(0, at - 4), at).trimStart() === '' ? '' : text.slice(Math.max(0, at - 4), at),
    ) || at === 0
  )
}

/** Every word of the draft of some length, counted. Titles are left out: their capitals say nothing. */
export function countWords({ pieces }: Subject): ReadonlyMap<string, Written> {
  const words = new Map<string, Written>()
  for (const piece of pieces)
    for (const { 0: word, index: at } of piece.text.matchAll(each)) {
      if (word.length < 4 || word.length > 30) continue
      const isName = /^\p{Lu}/u.test(word) && piece.role !== 'title' && !startsSentence(piece.text, at)
      const known = words.get(word)
      if (known === undefined) words.set(word, { word, count: 1, piece, at, isName })
      else {
        known.count += 1
        known.isName ||= isName
      }
    }
  return words
}

/** Names that the session itself holds, as they are spelt there. */
export type Register = {
  /** Single words of names of people and bodies. */
  readonly words: ReadonlySet<string>
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly bodies: readonly string[]
}

const title = /^(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|rev|reverend)\b\.?\s*)+/iu

export function readRegister({ session }: Subject): Register {
  const people = listAll(session, 'identity').map(({ of, name }) => ({
    id: of,
    name: lineOf(name).replace(title, ''),
  }))
  const bodies = listAll(session, 'body').map(({ name }) => lineOf(name))
  const spelt = listAll(session, 'spelling').map(({ word }) => word)
  const all = [...people.map(({ name }) => name), ...bodies, ...spelt].flatMap(
    (name) => name.match(each) ?? [],
  )
  return { words: new Set(all.filter((word) => word.length >= 4 && word.length <= 30)), people, bodies }
}

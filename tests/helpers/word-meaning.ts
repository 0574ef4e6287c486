import type { Meaning } from '#shared/pooling/fit-set.ts'
import { bases } from '#shared/pooling/fit-set.ts'
import { describePieces, type TokenVectors } from '#shared/pooling/session-vectors.ts'
import { readTokens } from '#shared/pooling/tokens.ts'

const width = 64

/** Words that mean the same point the same way; every other word points its own way. */
export function makeMeaning(senses: readonly (readonly string[])[], words: readonly string[]): Meaning {
  const vocabulary = [...Array.from({ length: 2_000 }, (_, at) => `[${at}]`), ...new Set(words)]
  const ids = new Map(vocabulary.map((word, id) => [word, id]))
  const directionOf = (word: string): number => {
    const sense = senses.findIndex((each) => each.includes(word))
    return sense >= 0 ? sense : senses.length + ((ids.get(word) ?? 0) % (width - senses.length))
  }
  const vectorsOf = (text: string): TokenVectors => {
    const own = readTokens(text).filter((word) => ids.has(word))
    const values = new Int8Array(own.length * width)
    for (const [at, word] of own.entries()) values[at * width + directionOf(word)] = 127
    return {
      pieces: Uint16Array.from(own, (word) => ids.get(word) ?? 0),
      values,
      scales: new Float32Array(own.length).fill(1 / 127),
    }
  }
  return {
    basis: bases.model,
    facts: describePieces(vocabulary, width),
    multiply: null,
    vectorsOf,
  }
}

import type { TokenVectors } from '#shared/pooling/session-vectors.ts'
import { makePieceReader } from '#shared/pooling/word-pieces.ts'

import type { Embedder } from './embed.ts'
import type { Weights } from './read-weights.ts'
import { shrinkRows } from './shrink-rows.ts'

/** Gives each word piece the vector that the network begins with: no engine is needed, and what words stand beside is not seen. */
export function makeWordTable(weights: Weights, vocabulary: readonly string[]): Embedder {
  const { values: rows, shape } = weights('embeddings.word_embeddings.weight')
  const width = shape[1] ?? 0
  const { values, scales } = shrinkRows(rows, width)
  const readPieces = makePieceReader(vocabulary)
  const look = (text: string): TokenVectors => {
    const pieces = Uint16Array.from(readPieces(text).slice(1, -1))
    const own = new Int8Array(pieces.length * width)
    for (const [at, piece] of pieces.entries())
      own.set(values.subarray(piece * width, (piece + 1) * width), at * width)
    return { pieces, values: own, scales: Float32Array.from(pieces, (piece) => scales[piece] ?? 0) }
  }
  return { width, embed: async (texts) => texts.map(look) }
}

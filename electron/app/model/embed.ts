import * as onnx from 'onnxruntime-node'

import { makePieceReader, type PieceReader } from '#shared/pooling/word-pieces.ts'

/** A text as the model sees it: its pieces, and for each a vector of `width` numbers from -127 to 127 with one scale. */
export type Embedded = {
  readonly pieces: Int32Array
  readonly values: Int8Array
  readonly scales: Float32Array
}

export type Embedder = {
  readonly width: number
  readonly readPieces: PieceReader
  /** Texts of any number, in their order. */
  embed(texts: readonly string[]): Promise<readonly Embedded[]>
}

const width = 384
const together = 16

function shrinkTokens(tokens: Float32Array, pieces: readonly number[]): Embedded {
  const values = new Int8Array(pieces.length * width)
  const scales = new Float32Array(pieces.length)
  for (let token = 0; token < pieces.length; token += 1) {
    let most = 0
    for (let at = token * width; at < (token + 1) * width; at += 1)
      most = Math.max(most, Math.abs(tokens[at] ?? 0))
    const scale = most / 127 || 1
    scales[token] = scale
    for (let at = token * width; at < (token + 1) * width; at += 1)
      values[at] = Math.round((tokens[at] ?? 0) / scale)
  }
  return { pieces: Int32Array.from(pieces), values, scales }
}

async function runBatch(
  session: onnx.InferenceSession,
  batch: readonly (readonly number[])[],
): Promise<readonly Embedded[]> {
  const length = Math.max(...batch.map((pieces) => pieces.length))
  const [ids, mask] = [new BigInt64Array(batch.length * length), new BigInt64Array(batch.length * length)]
  for (const [row, pieces] of batch.entries())
    for (const [at, piece] of pieces.entries()) {
      ids[row * length + at] = BigInt(piece)
      mask[row * length + at] = 1n
    }
  const dims = [batch.length, length]
  const outputs = await session.run({
    input_ids: new onnx.Tensor('int64', ids, dims),
    attention_mask: new onnx.Tensor('int64', mask, dims),
  })
  const tokens = outputs[session.outputNames[0] ?? '']?.data
  if (!(tokens instanceof Float32Array)) throw new TypeError('The model put out nothing to read.')
  return batch.map((pieces, row) =>
    shrinkTokens(tokens.subarray(row * length * width, (row + 1) * length * width), pieces),
  )
}

/** Starts the model from the bytes of its file. Throws where this machine cannot run it. */
export async function startEmbedder(model: Uint8Array, vocabulary: readonly string[]): Promise<Embedder> {
  const session = await onnx.InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 })
  const readPieces = makePieceReader(vocabulary)
  return {
    width,
    readPieces,
    embed: async (texts) => {
      const all = texts.map((text, at) => ({ at, pieces: readPieces(text) }))
      // Texts of like length together, so that little of a batch is padding.
      const sorted = all.toSorted((a, b) => a.pieces.length - b.pieces.length)
      const out: Embedded[] = []
      for (let start = 0; start < sorted.length; start += together) {
        const batch = sorted.slice(start, start + together)
        const done = await runBatch(
          session,
          batch.map(({ pieces }) => pieces),
        )
        for (const [row, { at }] of batch.entries()) {
          const one = done[row]
          if (one !== undefined) out[at] = one
        }
      }
      return out
    },
  }
}

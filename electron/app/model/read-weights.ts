import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { z } from 'zod'

/** The shape of the network, as the package's config.json says it. */
export const ModelShape = z.object({
  hidden_size: z.number(),
  num_attention_heads: z.number(),
  num_hidden_layers: z.number(),
  layer_norm_eps: z.number(),
})
export type ModelShape = z.infer<typeof ModelShape>

export type Tensor = { readonly values: Float32Array; readonly shape: readonly number[] }

/** The weights by name; throws where there is none of that name. */
export type Weights = (name: string) => Tensor

const Header = z.record(
  z.string(),
  z.object({
    dtype: z.string().optional(),
    shape: z.array(z.number()).optional(),
    data_offsets: z.tuple([z.number(), z.number()]).optional(),
  }),
)

/** One half-precision number (IEEE 754 binary16) as a double. */
function readHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023]
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

const halves = Float32Array.from({ length: 65_536 }, (_, bits) => readHalf(bits))

/** Reads a safetensors file: a length, a JSON heading, and the numbers one after the other. */
function readSafetensors(bytes: Buffer): Weights {
  const length = Number(bytes.readBigUInt64LE(0))
  const header = Header.parse(JSON.parse(bytes.toString('utf8', 8, 8 + length)))
  return (name) => {
    const entry = header[name] ?? header[`bert.${name}`]
    if (entry?.data_offsets === undefined || entry.shape === undefined)
      throw new TypeError(`The model has no ${name}.`)
    const [start, end] = entry.data_offsets
    const raw = Uint8Array.prototype.slice.call(bytes, 8 + length + start, 8 + length + end)
    if (entry.dtype === 'F32') return { values: new Float32Array(raw.buffer), shape: entry.shape }
    if (entry.dtype !== 'F16') throw new TypeError(`The model's ${name} is of a type not known here.`)
    return {
      values: Float32Array.from(new Uint16Array(raw.buffer), (bits) => halves[bits] ?? 0),
      shape: entry.shape,
    }
  }
}

/** The weights and shape of the model in a folder. */
export async function readModel(folder: string): Promise<{ weights: Weights; shape: ModelShape }> {
  const [bytes, config] = await Promise.all([
    readFile(join(folder, 'model.fp16.safetensors')),
    readFile(join(folder, 'config.json'), 'utf8'),
  ])
  return { weights: readSafetensors(bytes), shape: ModelShape.parse(JSON.parse(config)) }
}

const Tokenizer = z.object({ model: z.object({ vocab: z.record(z.string(), z.number()) }) })

/** The word pieces of the model, by their number. */
export async function readVocabulary(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, 'tokenizer.json'), 'utf8')
  const pieces: string[] = []
  for (const [piece, id] of Object.entries(Tokenizer.parse(JSON.parse(text)).model.vocab)) pieces[id] = piece
  return pieces
}

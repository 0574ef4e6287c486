import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The shape of the network, as the package's config.json says it. */
export type ModelShape = {
  readonly hidden_size: number
  readonly num_attention_heads: number
  readonly num_hidden_layers: number
  readonly layer_norm_eps: number
}

type Json = Readonly<Record<string, unknown>>

// Checked by hand: beside a model and many points, the memory that a schema library takes is missed.
function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}

function readObject(value: unknown, name: string): Json {
  const found = isObject(value) ? value[name] : undefined
  if (!isObject(found)) throw new TypeError(`The model has no ${name}.`)
  return found
}

function readNumber(value: unknown, name: string): number {
  const found = isObject(value) ? value[name] : undefined
  if (typeof found !== 'number') throw new TypeError(`The model has no ${name}.`)
  return found
}

function readNumbers(value: unknown, name: string): readonly number[] {
  const found = Object.values(readObject(value, name))
  if (!found.every((each) => typeof each === 'number'))
    throw new TypeError(`The model's ${name} is not numbers.`)
  return found
}

export type Tensor = { readonly values: Float32Array; readonly shape: readonly number[] }

/** The weights by name; throws where there is none of that name. */
export type Weights = (name: string) => Tensor

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
  const header: unknown = JSON.parse(bytes.toString('utf8', 8, 8 + length))
  const names = isObject(header) ? header : {}
  return (name) => {
    const entry = readObject(names, name in names ? name : `bert.${name}`)
    const shape = readNumbers(entry, 'shape')
    const [start = 0, end = 0] = readNumbers(entry, 'data_offsets')
    const raw = Uint8Array.prototype.slice.call(bytes, 8 + length + start, 8 + length + end)
    if (entry['dtype'] === 'F32') return { values: new Float32Array(raw.buffer), shape }
    if (entry['dtype'] !== 'F16') throw new TypeError(`The model's ${name} is of a type not known here.`)
    return {
      values: Float32Array.from(new Uint16Array(raw.buffer), (bits) => halves[bits] ?? 0),
      shape,
    }
  }
}

/** The weights and shape of the model in a folder. */
export async function readModel(folder: string): Promise<{ weights: Weights; shape: ModelShape }> {
  const [bytes, config] = await Promise.all([
    readFile(join(folder, 'model.fp16.safetensors')),
    readFile(join(folder, 'config.json'), 'utf8'),
  ])
  const shape: unknown = JSON.parse(config)
  return {
    weights: readSafetensors(bytes),
    shape: {
      hidden_size: readNumber(shape, 'hidden_size'),
      num_attention_heads: readNumber(shape, 'num_attention_heads'),
      num_hidden_layers: readNumber(shape, 'num_hidden_layers'),
      layer_norm_eps: readNumber(shape, 'layer_norm_eps'),
    },
  }
}

/** The word pieces of the model, by their number. */
export async function readVocabulary(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, 'tokenizer.json'), 'utf8')
  const pieces: string[] = []
  const tokenizer: unknown = JSON.parse(text)
  const numbers = readObject(readObject(tokenizer, 'model'), 'vocab')
  for (const piece of Object.keys(numbers)) pieces[readNumber(numbers, piece)] = piece
  return pieces
}

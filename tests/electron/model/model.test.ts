import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, it } from 'vitest'

import { startEmbedder } from '#electron/app/model/embed.ts'
import { findWeights, prepareModel } from '#electron/app/model/kept-model.ts'
import { startMultiplier } from '#electron/app/model/multiplier.ts'
import { openSentenceModel, openWordTable, type RunningModel } from '#electron/app/model/open-model.ts'
import { readModel, readVocabulary } from '#electron/app/model/read-weights.ts'
import { shrinkRows } from '#electron/app/model/shrink-rows.ts'
import { multiplyPlainly } from '#shared/pooling/multiply.ts'
import { fitPieces, placeText, type TokenVectors } from '#shared/pooling/session-vectors.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
}

async function compare(
  model: RunningModel,
  texts: readonly string[],
): Promise<(a: number, b: number) => number> {
  const vectors = await model.embed(texts)
  const fit = fitPieces(vectors, model.facts)
  const placed = vectors.map((each) => placeText(each, fit))
  return (a, b) => cosine(placed[a] ?? new Float32Array(), placed[b] ?? new Float32Array())
}

const texts = [
  'Receptionists are judgemental and people feel unwelcome',
  'Stigma from front desk staff puts people off',
  'Mend the bridge before the winter',
  'The footbridge needs repairs soon',
]

describe('the sentence model', () => {
  let model: RunningModel
  beforeAll(async () => {
    await prepareModel()
    model = await openSentenceModel()
  })

  it('holds texts of one meaning closer than others, where they share no word', async () => {
    const likeness = await compare(model, texts)
    expect(likeness(0, 1)).toBeGreaterThan(likeness(0, 2) + 0.2)
    expect(likeness(2, 3)).toBeGreaterThan(likeness(1, 3) + 0.2)
  })

  it('reads a text the same whatever stands beside it', async () => {
    const [alone] = await model.embed([texts[1] ?? ''])
    const beside = await model.embed([...texts, 'x'.repeat(90), texts.join(', ')])
    expect(beside[1]).toEqual(alone)
  })

  it('gives a vector for each piece of a text, and none for nothing', async () => {
    const [one, none] = await model.embed(['hepatitis', ''])
    expect(one?.pieces.length).toBeGreaterThan(0)
    expect(one?.values.length).toBe((one?.pieces.length ?? 0) * model.facts.width)
    expect(none?.pieces.length).toBe(0)
  })

  it('cuts what is too long to read', async () => {
    const [long] = await model.embed([Array(2_000).fill('bridge').join(' ')])
    expect(long?.pieces.length).toBe(126)
  })

  it('refuses a file that is no model', async () => {
    const path = join(makeFolder(), 'broken.onnx')
    writeFileSync(path, 'no model')
    const vocabulary = await readVocabulary(findWeights())
    await expect(startEmbedder(path, vocabulary)).rejects.toThrow()
    await expect(startEmbedder(Buffer.from('no model'), vocabulary)).rejects.toThrow()
  })
})

describe('the table of words', () => {
  it('holds texts that share a sense closer than others, without the engine', async () => {
    const likeness = await compare(await openWordTable(), texts)
    expect(likeness(2, 3)).toBeGreaterThan(likeness(1, 3))
  })
})

describe('the engine’s multiplication', () => {
  it('gives what a plain loop gives', async () => {
    const multiply = await startMultiplier()
    const left = Float32Array.from({ length: 5 * 8 }, (_, at) => Math.sin(at))
    const right = Float32Array.from({ length: 7 * 8 }, (_, at) => Math.cos(at))
    const ours = await multiply(left, right, 8, new Float32Array(40))
    const plain = await multiplyPlainly(left, right, 8, new Float32Array(35))
    expect(ours).toHaveLength(35)
    for (const [at, value] of ours.entries()) expect(value).toBeCloseTo(plain[at] ?? NaN, 4)
  })
})

describe('weights', () => {
  /** A safetensors file of one half-precision and one single-precision tensor. */
  function writeWeights(folder: string): void {
    const header = Buffer.from(
      JSON.stringify({
        half: { dtype: 'F16', shape: [2, 2], data_offsets: [0, 8] },
        'bert.single': { dtype: 'F32', shape: [1], data_offsets: [8, 12] },
        whole: { dtype: 'I64', shape: [0], data_offsets: [12, 12] },
      }),
    )
    const length = Buffer.alloc(8)
    length.writeBigUInt64LE(BigInt(header.length))
    const data = Buffer.alloc(12)
    for (const [at, bits] of [0x3c_00, 0xc0_00, 0x00_01, 0x7c_00].entries()) data.writeUInt16LE(bits, at * 2)
    data.writeFloatLE(0.25, 8)
    writeFileSync(join(folder, 'model.fp16.safetensors'), Buffer.concat([length, header, data]))
    const shape = { hidden_size: 2, num_attention_heads: 1, num_hidden_layers: 0, layer_norm_eps: 1e-12 }
    writeFileSync(join(folder, 'config.json'), JSON.stringify(shape))
  }

  it('are read as they are written: halves, their least and their endless value', async () => {
    const folder = makeFolder()
    mkdirSync(folder, { recursive: true })
    writeWeights(folder)
    const { weights, shape } = await readModel(folder)
    expect([...weights('half').values]).toEqual([1, -2, 2 ** -24, Infinity])
    expect([...weights('single').values]).toEqual([0.25])
    expect(shape.hidden_size).toBe(2)
    expect(() => weights('none')).toThrow('no bert.none')
    expect(() => weights('whole')).toThrow('not known')
  })

  it('are made whole row by row, to within half a step', () => {
    const rows = Float32Array.from([0.5, -1, 0.25, 100, 50, -3])
    const { values, scales }: Pick<TokenVectors, 'values' | 'scales'> = shrinkRows(rows, 3)
    for (const [at, value] of rows.entries()) {
      const scale = scales[Math.floor(at / 3)] ?? 0
      expect(Math.abs((values[at] ?? 0) * scale - value)).toBeLessThanOrEqual(scale * 0.500_01)
    }
    expect([...shrinkRows(new Float32Array(2), 2).values]).toEqual([0, 0])
  })
})

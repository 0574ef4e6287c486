import { expect, it } from 'vitest'

import { makePoolEngine } from '#electron/app/pool-engine.ts'
import { readDelta } from '#electron/app/pooling/follow-points.ts'
import { makePoolWork } from '#electron/app/pooling/pool-work.ts'
import { Nearest } from '#shared/contract/pooling.ts'
import { readTokens } from '#shared/pooling/tokens.ts'
import { makePooledDay } from '#tests/helpers/pooled-day.ts'
import { makeMeaning } from '#tests/helpers/word-meaning.ts'

const day = makePooledDay()
const texts = [...day.session.records.point.values()].map(({ text }) => text)
const { vectorsOf, ...meaning } = makeMeaning([], texts.flatMap(readTokens))

it('finds the neighbours of a point whose meaning is not read yet, with whose words they are', async () => {
  // The first texts are read at once, and those that wait for their turn never.
  let turns = 0
  const embed = async (own: readonly string[]) => {
    turns += 1
    if (turns === 2) await new Promise(() => undefined)
    return own.flatMap((text) => vectorsOf(text) ?? [])
  }
  const work = makePoolWork(() =>
    makePoolEngine(async () => ({ model: { ...meaning, embed }, method: { kind: 'model', why: '' } })),
  )
  const delta = readDelta(day.session, null)?.delta
  expect(delta && work.take('day', delta)).toBe(true)
  await work.suggest('day', { patience: 1_000 })
  const late = { id: 'late', text: 'Do not open in the evening', topic: 'hours', table: null }
  work.take('day', { base: 1, version: 2, points: [late], gone: [], isErased: false, glossary: new Map() })
  const near = await work.near('day', { point: 'late', top: 3, everywhere: false })
  expect(near?.[0]).toMatchObject({ point: 'p4', cautions: [{ kind: 'negation', of: ['late', 'p4'] }] })
  expect(near?.every((one) => Nearest.safeParse(one).success)).toBe(true)
})

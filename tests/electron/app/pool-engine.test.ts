import { describe, expect, it } from 'vitest'

import type { FoundModel } from '#electron/app/find-model.ts'
import { makePoolEngine } from '#electron/app/pool-engine.ts'
import type { PoolMaterial } from '#electron/app/read-pool-material.ts'
import { readTokens } from '#shared/pooling/tokens.ts'
import { makeMeaning } from '#tests/helpers/word-meaning.ts'

const texts = ['Receptionists made us unwelcome', 'Stigma at the desk', 'Plant trees', 'Mend the roof']
const senses = [
  ['receptionists', 'desk'],
  ['unwelcome', 'stigma'],
]

function makeMaterial(own: readonly string[] = texts): PoolMaterial {
  return {
    points: own.map((text, at) => ({ id: `p${at}`, text, topic: null, table: null })),
    glossary: new Map(),
  }
}

/** A model that answers when it is let, and counts what it read. */
function makeModel() {
  const { vectorsOf, ...meaning } = makeMeaning(senses, [...texts, 'late'].flatMap(readTokens))
  const read: string[] = []
  let fails = false
  let open: () => void = () => undefined
  const gate = new Promise<void>((done) => {
    open = done
  })
  const found: FoundModel = {
    model: {
      ...meaning,
      embed: async (own) => {
        await gate
        if (fails) throw new Error('broken')
        read.push(...own)
        return own.flatMap((text) => vectorsOf(text) ?? [])
      },
    },
    method: { kind: 'model', why: '' },
  }
  return { find: async () => found, read, open, fail: () => (fails = true) }
}

describe('the engine of pooling', () => {
  it('answers by words while meanings are read, and by meanings afterwards', async () => {
    const { find, open } = makeModel()
    const engine = makePoolEngine(find)
    const taken = engine.take(makeMaterial())
    expect((await engine.suggest()).groups).toEqual([])
    expect(engine.status().ready).toBe(false)
    open()
    await taken
    expect(engine.status()).toEqual({ ready: true, method: 'model', why: '' })
    expect((await engine.suggest()).groups.map(({ ids }) => ids)).toEqual([['p0', 'p1']])
  })

  it('reads each text once, also those that come while it reads', async () => {
    const { find, read, open } = makeModel()
    const engine = makePoolEngine(find)
    const first = engine.take(makeMaterial())
    const second = engine.take(makeMaterial([...texts, 'late', 'late']))
    open()
    await Promise.all([first, second])
    await engine.take(makeMaterial())
    await engine.take(makeMaterial([...texts, 'Plant trees']))
    expect(read.toSorted()).toEqual([...texts, 'late'].toSorted())
  })

  it('says how far it has come', async () => {
    const { find, open } = makeModel()
    open()
    const told: string[] = []
    await makePoolEngine(find).take(makeMaterial(), (done, of) => told.push(`${done} of ${of}`))
    expect(told).toEqual(['0 of 4', '4 of 4'])
  })

  it('goes on with words where the model gives up', async () => {
    const { find, open, fail } = makeModel()
    fail()
    open()
    const engine = makePoolEngine(find)
    await engine.take(makeMaterial(['Plant trees', 'plant trees']))
    expect(engine.status()).toMatchObject({ ready: true, method: 'words' })
    expect((await engine.suggest()).sames).toHaveLength(1)
    expect(await engine.near({ text: 'trees' }, 1)).toHaveLength(1)
  })

  it('finds the nearest to words that nobody said', async () => {
    const { find, open } = makeModel()
    open()
    const engine = makePoolEngine(find)
    await engine.take(makeMaterial())
    expect((await engine.near({ text: 'unwelcome' }, 1))[0]?.id).toMatch(/^p[01]$/u)
    expect(await engine.near({ id: 'nobody' }, 1)).toEqual([])
    expect(await engine.across()).toEqual([])
  })
})

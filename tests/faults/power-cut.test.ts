import { expect, test } from 'vitest'

import { nameOrSay } from './helpers/here.ts'
import { cutPowerOften, whyNoPowerCut } from './power-cut.ts'

const reason = whyNoPowerCut()

test.skipIf(reason)(nameOrSay('3 power cuts lose no acknowledged record', reason), async () => {
  const { acknowledged, lost } = await cutPowerOften('session', 3, 1_000)
  expect(acknowledged).toBeGreaterThan(3)
  expect(lost).toBe(0)
})

test.skipIf(reason)(
  nameOrSay('control: power cuts cost an unsynced log over 30 % of what it called saved', reason),
  async () => {
    const { acknowledged, lost } = await cutPowerOften('unsynced', 2, 1_000)
    expect(lost).toBeGreaterThan(acknowledged * 0.3)
  },
)

test.skipIf(reason)(
  nameOrSay('control: power cuts cost lowdb some of what it called saved', reason),
  async () => {
    const { lost } = await cutPowerOften('lowdb', 3, 1_000)
    expect(lost).toBeGreaterThan(0)
  },
)

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { describeThisProcess } from '#electron/store/holder.ts'
import { openSessionFolder } from '#electron/store/session-folder.ts'

import { acknowledged, startChild } from './helpers/children.ts'
import { listIds } from './helpers/records.ts'
import { makeTempFolder } from './helpers/temp-folder.ts'

const noSuchProcess = 4_194_305

test('of two instances on one folder the second reads only, 0 lost, and a killed one is succeeded (5 runs)', async () => {
  for (let run = 0; run < 5; run++) {
    await using folder = await makeTempFolder()
    await using one = startChild('writer.ts', ['session', folder.path, 'one'])
    await using two = startChild('writer.ts', ['session', folder.path, 'two'])
    await Promise.all([one, two].map((child) => child.waitFor((line) => /^(writing|reading)/.test(line))))
    await Promise.all([one.kill(), two.kill()])
    const starts = [one, two].map(({ lines }) => lines[0] ?? '').sort()
    expect(starts[0]).toMatch(/^reading This session is open on .*\. Here it can only be read\.$/)
    expect(starts[1]).toBe('writing')
    const session = await openSessionFolder(folder.path, { reserveBytes: 0 })
    expect(session.readOnly).toBe(false)
    expect(listIds(session.records)).toEqual(
      expect.arrayContaining([...acknowledged(one), ...acknowledged(two)]),
    )
    await session.close()
  }
})

test('of four processes that find a dead lock at once exactly one takes it (20 rounds)', async () => {
  await using folder = await makeTempFolder()
  const takers = Array.from({ length: 4 }, () => startChild('lock-taker.ts', []))
  try {
    await Promise.all(takers.map((taker) => taker.waitFor((line) => line === 'ready')))
    for (let round = 0; round < 20; round++) {
      const path = join(folder.path, String(round))
      const left = { owner: `dead-${round}`, pid: noSuchProcess }
      await mkdir(path)
      await writeFile(join(path, 'lock'), JSON.stringify({ ...describeThisProcess(''), ...left }))
      for (const taker of takers) taker.say(path)
      const answers = await Promise.all(
        takers.map((taker) => taker.waitFor((line) => line.endsWith(` ${path}`))),
      )
      expect(answers.map((line) => line.split(' ')[0] ?? '').sort()).toEqual([
        'held',
        'held',
        'held',
        'taken',
      ])
      for (const taker of takers) taker.say('')
    }
  } finally {
    await Promise.all(takers.map((taker) => taker.kill()))
  }
})

test('the lock of another computer opens for reading and can be taken when a person says so', async () => {
  await using folder = await makeTempFolder()
  const holder = {
    owner: 'far-away',
    pid: 1,
    host: 'another-desk',
    boot: 'another',
    startedAt: '2026-03-04T10:20:30Z',
  }
  await writeFile(join(folder.path, 'lock'), JSON.stringify(holder))
  const asking = await openSessionFolder(folder.path)
  expect([asking.readOnly, asking.heldBy?.kind]).toEqual([true, 'foreign'])
  expect(asking.reason).toContain('open on another-desk')
  await asking.close()
  const taken = await openSessionFolder(folder.path, { takeFrom: asking.heldBy?.owner })
  expect(taken.readOnly).toBe(false)
  await taken.close()
})

test('control: two lowdb instances on one file lose what they called saved', async () => {
  await using folder = await makeTempFolder()
  await using one = startChild('writer.ts', ['lowdb', folder.path, 'one'])
  await using two = startChild('writer.ts', ['lowdb', folder.path, 'two'])
  await Promise.all([one, two].map((child) => child.waitFor((line) => /-100\b/.test(line))))
  await Promise.all([one.kill(), two.kill()])
  const kept = JSON.parse(await readFile(join(folder.path, 'all.json'), 'utf8')) as readonly unknown[]
  expect(kept.length).toBeLessThan(acknowledged(one).length + acknowledged(two).length)
})

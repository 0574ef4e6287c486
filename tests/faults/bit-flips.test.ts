import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { encodeLine } from '#electron/store/log-line.ts'
import { openLog } from '#electron/store/open-log.ts'
import { scanSegment } from '#electron/store/scan-segment.ts'

import { listIds, makeRecords } from './helpers/records.ts'
import { makeTempFolder } from './helpers/temp-folder.ts'

const records = makeRecords(21)
const lines = records.map((record) => Buffer.from(encodeLine(record)))
const whole = Buffer.concat(lines)
const middle = 10
const start = lines.slice(0, middle).reduce((sum, { length }) => sum + length, 0)
const bits = (lines[middle]?.length ?? 0) * 8

function flip(bit: number): Buffer {
  const bytes = Buffer.from(whole)
  const at = start + (bit >> 3)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
  return bytes
}

test(`each of the ${bits} bits of a middle record is missed when it flips, and costs no other record`, () => {
  const others = listIds(records).filter((_, index) => index !== middle)
  for (let bit = 0; bit < bits; bit++) {
    const { records: read, damaged, tail } = scanSegment(flip(bit), new Set())
    const intact = read.find(({ id }) => id === `record-${middle}`)
    const rest = listIds(read).filter((id) => id !== `record-${middle}`)
    if (damaged[0]?.line !== middle + 1 || rest.join() !== others.join() || tail !== whole.length)
      expect([bit, damaged, rest, tail]).toEqual([bit, 'the middle line named', others, whole.length])
    if (intact) expect(intact).toEqual(records[middle])
  }
})

test('on disk, the damaged line is named, skipped and copied', async () => {
  await using folder = await makeTempFolder()
  const path = join(folder.path, 'log.jsonl')
  for (let bit = 0; bit < bits; bit += 211) {
    await writeFile(path, flip(bit))
    const log = await openLog(folder.path)
    await log.close()
    const [damage] = log.found.damaged
    expect(damage).toMatchObject({ segment: 'log.jsonl', line: middle + 1 })
    expect(flip(bit).includes(await readFile(join(folder.path, damage?.keptAs ?? '')))).toBe(true)
    expect(await readFile(path)).toEqual(flip(bit))
  }
})

test('control: without checksums most flipped letters go unnoticed', () => {
  let unnoticed = 0
  for (let bit = 0; bit < bits; bit++) {
    const text = flip(bit).toString('utf8')
    try {
      for (const line of text.split('\n').slice(0, -1)) JSON.parse(line.slice(9))
      unnoticed++
    } catch {
      // Noticed.
    }
  }
  expect(unnoticed).toBeGreaterThan(bits / 4)
})

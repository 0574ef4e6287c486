import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import dictionary from 'dictionary-en-gb'
import { expect, it } from 'vitest'

import { findWords, readingsOf } from '#renderer/ui/spelling/find-words.ts'
import { makeChecker } from '#renderer/ui/spelling/make-checker.ts'

const seeds = resolve(import.meta.dirname, '../../../../../shared/seeds')
const tradeFile = new URL(import.meta.resolve('#resources/dictionaries/trade-words.txt'))
const named = existsSync(seeds)
  ? 'of the source documents'
  : 'of the source documents (skipped: they are not here)'

it.skipIf(!existsSync(seeds))(`few words ${named} are marked, and the known slips are`, () => {
  const [aff, dic] = [dictionary.aff, dictionary.dic].map((bytes) => new TextDecoder().decode(bytes))
  const trade = readFileSync(tradeFile, 'utf8')
  const checker = makeChecker({ aff: aff ?? '', dic: dic ?? '', trade })
  const text = globSync('*.txt', { cwd: seeds }).map((file) => readFileSync(resolve(seeds, file), 'utf8'))
  const words = findWords(text.join('\n'))
  const marked = words.filter((word) => !readingsOf(word).some((reading) => checker.isRight(reading)))
  const distinct = new Set(marked.map((word) => word.text.toLowerCase()))
  expect(new Set(words.map((word) => word.text.toLowerCase())).size).toBeGreaterThan(1_000)
  expect(distinct.size).toBeLessThan(109)
  expect([...distinct]).toEqual(
    expect.arrayContaining(['policiticians', 'pyscho', 'polciy', 'practioners', 'clinicans']),
  )
  expect(distinct).not.toContain('buprenorphine')
})

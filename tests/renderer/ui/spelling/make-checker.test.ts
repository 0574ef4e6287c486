import { readFile } from 'node:fs/promises'

import dictionary from 'dictionary-en-gb'
import { beforeAll, describe, expect, it } from 'vitest'

import { makeChecker } from '#renderer/ui/spelling/make-checker.ts'
import type { Checker } from '#renderer/ui/spelling/make-checker.ts'

const tradeFile = new URL(import.meta.resolve('#resources/dictionaries/trade-words.txt'))

let checker: Checker
let trade: string

beforeAll(async () => {
  trade = await readFile(tradeFile, 'utf8')
  const [aff, dic] = [dictionary.aff, dictionary.dic].map((bytes) => new TextDecoder().decode(bytes))
  checker = makeChecker({ aff: aff ?? '', dic: dic ?? '', trade })
})

function wrongOf(words: string): readonly string[] {
  return words.split(' ').filter((word) => !checker.isRight(word))
}

describe('checking', () => {
  it('knows British words, their endings and capitals', () => {
    expect(wrongOf("colour organise programmes Wednesday Offer don't nurse's fulfil")).toEqual([])
    expect(wrongOf('color organize wednesday fulfill')).toEqual(['color', 'organize', 'wednesday', 'fulfill'])
  })

  it('knows the words of the trade, their endings and capitals', () => {
    expect(
      wrongOf("buprenorphine Naloxone benzodiazepines keyworker's psychosocial upskilled wellbeing covid"),
    ).toEqual([])
  })

  it('finds slips', () => {
    const slips = 'policiticians pyscho recieve occured buprenorfine keywroker'
    expect(wrongOf(slips)).toEqual(slips.split(' '))
  })

  it('takes a word with an accent for one without', () => {
    expect(wrongOf('naïve café clichés')).toEqual([])
  })
})

describe('suggesting', () => {
  it.each([
    ['policiticians', 'politicians'],
    ['pyscho', 'psycho'],
    ['recieve', 'receive'],
    ['teh', 'the'],
    ['Lcoal', 'Local'],
    ['practioners', 'practitioners'],
    ['buprenorfine', 'buprenorphine'],
    ['wednesday', 'Wednesday'],
  ])('puts right first for %s', (slip, right) => {
    expect(checker.suggest(slip, [])[0]).toBe(right)
  })

  it('gives at most five, none twice', () => {
    const given = checker.suggest('alot', ['allot'])
    expect(given.length).toBeLessThanOrEqual(5)
    expect(new Set(given).size).toBe(given.length)
  })

  it('puts the session’s own words first', () => {
    expect(checker.suggest('Brookfild', ['Brookfield', 'Harbour'])[0]).toBe('Brookfield')
  })

  it('has nothing for what is like no word', () => {
    expect(checker.suggest('xqzzkrtyplkmn', [])).toEqual([])
  })
})

describe('the list of trade words', () => {
  it('holds only words that the dictionary lacks, each once, each like a word of the dictionary', () => {
    const general = makeChecker({
      aff: new TextDecoder().decode(dictionary.aff),
      dic: new TextDecoder().decode(dictionary.dic),
      trade: '',
    })
    const entries = trade.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    const words = entries.map((entry) => entry.split('/')[0] ?? '')
    const models = entries.flatMap((entry) => entry.split('/')[1] ?? [])
    expect(words.filter((word) => general.isRight(word))).toEqual([])
    expect(models.filter((model) => !general.isRight(model))).toEqual([])
    expect(new Set(words).size).toBe(words.length)
    expect(words.length).toBeGreaterThan(140)
  })
})

import { describe, expect, it } from 'vitest'

import { readTag } from '#renderer/capture/list/mark-points.ts'
import { nameAgreement, nameOrigin, quote } from '#renderer/capture/list/row-words.ts'

describe('what people said', () => {
  it('stands between quotation marks, once', () => {
    expect(quote({ text: 'nobody came', kind: 'quote' })).toBe('“nobody came”')
    expect(quote({ text: 'I waited', kind: 'testimony' })).toBe('“I waited”')
    expect(quote({ text: '“nobody came”', kind: 'quote' })).toBe('“nobody came”')
    expect(quote({ text: 'nobody came', kind: 'risk' })).toBe('nobody came')
  })
})

it('an agreement is a word, or how many', () => {
  expect(nameAgreement({ scale: 'split', people: null })).toBe('Split')
  expect(nameAgreement({ scale: 'people', people: 1 })).toBe('1 person')
  expect(nameAgreement({ scale: 'people', people: 3 })).toBe('3 people')
})

it('where it came from is said when that was no table', () => {
  expect(nameOrigin({ heardFrom: 'speaker' })).toBe('speaker')
  expect(nameOrigin({ heardFrom: 'table' })).toBe('')
})

describe('a tag', () => {
  it('is one word from a letter on, with or without its sign', () => {
    expect(readTag(' #hepB ')).toBe('hepB')
    expect(readTag('front door')).toBe('front-door')
    expect(readTag('Évaluation')).toBe('Évaluation')
  })

  it('is nothing else', () => {
    for (const typed of ['', '#', '2', '#2', 'a/b', 'x'.repeat(65)]) expect(readTag(typed)).toBeNull()
  })
})

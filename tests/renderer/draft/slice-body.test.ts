import { expect, test } from 'vitest'

import { sliceBody } from '#renderer/draft/preview/slice-body.ts'

type Part = { readonly type: string; readonly children?: readonly unknown[]; readonly sectionProps?: object }

function wordOf(children: readonly Part[]) {
  return {
    documentPart: { body: { children, props: { titlePage: true, name: 'last' } } },
    stylesPart: 'styles',
  }
}

function paragraphs(count: number): readonly Part[] {
  return Array.from({ length: count }, () => ({ type: 'paragraph' }))
}

function read(word: unknown) {
  return word as ReturnType<typeof wordOf>
}

test('a long body comes in pieces that go on with one another, with everything else as it was', () => {
  const slices = sliceBody(wordOf(paragraphs(60)))
  expect(slices.map(({ goesOn }) => goesOn)).toEqual([false, true, true])
  const lengths = slices.map(({ word }) => read(word).documentPart.body.children.length)
  expect(lengths).toEqual([25, 25, 10])
  expect(slices.map(({ word }) => read(word).stylesPart)).toEqual(['styles', 'styles', 'styles'])
})

test('a long table comes in lengths of its rows', () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({ type: 'row', at }))
  const slices = sliceBody(wordOf([{ type: 'table', children: rows }]))
  expect(slices.map(({ goesOn, isInTable }) => [goesOn, isInTable])).toEqual([
    [false, false],
    [true, true],
  ])
  const found = slices.flatMap(({ word }) => read(word).documentPart.body.children[0]?.children ?? [])
  expect(found).toEqual(rows)
})

test('each piece has the page of the section it is in, and a first page only where the section begins', () => {
  const end = { type: 'paragraph', sectionProps: { titlePage: true, name: 'first' } }
  const slices = sliceBody(wordOf([...paragraphs(30), end, ...paragraphs(2)]))
  expect(slices.map(({ goesOn }) => goesOn)).toEqual([false, true, false])
  expect(slices.map(({ word }) => read(word).documentPart.body.props)).toEqual([
    { titlePage: true, name: 'first' },
    { titlePage: false, name: 'first' },
    { titlePage: true, name: 'last' },
  ])
})

test('what is no Word file has no pieces', () => {
  expect(sliceBody(null)).toEqual([])
})

import { expect, test } from 'vitest'

import { sortRows } from '#renderer/ui/sort-rows.ts'

type Row = { readonly name: string; readonly count: number }

const rows: readonly Row[] = [
  { name: 'Table 10', count: 2 },
  { name: 'table 9', count: 11 },
  { name: 'Épilogue', count: 1 },
]
const columns = [
  { id: 'name', sortBy: (row: Row) => row.name },
  { id: 'count', sortBy: (row: Row) => row.count },
  { id: 'plain' },
]
const names = (sorted: readonly Row[]): string[] => sorted.map(({ name }) => name)

test('words sort as in a dictionary, with numbers in them as numbers', () => {
  const sorted = sortRows(rows, columns, { column: 'name', direction: 'ascending' })
  expect(names(sorted)).toEqual(['Épilogue', 'table 9', 'Table 10'])
})

test('numbers sort as numbers, in either direction', () => {
  const sorted = sortRows(rows, columns, { column: 'count', direction: 'descending' })
  expect(names(sorted)).toEqual(['table 9', 'Table 10', 'Épilogue'])
})

test('rows stay as they are without an order, or by a column that has none', () => {
  expect(sortRows(rows, columns, undefined)).toBe(rows)
  expect(sortRows(rows, columns, { column: 'plain', direction: 'ascending' })).toBe(rows)
})

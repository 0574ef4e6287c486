import { expect, test } from 'vitest'

import { countChecks, listRows } from '#renderer/draft/checks/group-findings.ts'
import type { Finding } from '#shared/contract/draft.ts'

function finding(check: string, says: string, words = ''): Finding {
  return { check, says, words, anchor: 'a', of: null }
}

const findings = [
  finding('bracket', 'A bracket has no partner.', '(open'),
  finding('date', 'No date.'),
  finding('bracket', 'A bracket has no partner.', 'shut)'),
  finding('bracket', 'A bracket has no partner.', 'shut)'),
]

test('findings of one check stand together, under how many there are', () => {
  const rows = listRows(findings, { check: null, words: '' })
  expect(rows.map(({ finding: { check }, heads }) => [check, heads])).toEqual([
    ['bracket', 3],
    ['bracket', 0],
    ['bracket', 0],
    ['date', 1],
  ])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(4)
  expect([...countChecks(findings)]).toEqual([
    ['bracket', 3],
    ['date', 1],
  ])
})

test('only one check is shown, or what has the words looked for', () => {
  expect(listRows(findings, { check: 'date', words: '' })).toHaveLength(1)
  expect(listRows(findings, { check: null, words: ' SHUT' })).toHaveLength(2)
  expect(listRows(findings, { check: 'date', words: 'shut' })).toEqual([])
})

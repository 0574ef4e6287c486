import { expect, it } from 'vitest'

import { isVersion, suggestVersions } from '#renderer/draft/versions.ts'

function known(...numbers: readonly string[]) {
  return numbers.map((number) => ({ number }))
}

it('begins with 0.1', () => {
  expect(suggestVersions([])).toEqual(['0.1'])
})

it('goes on after the last, which need not be the last that was made', () => {
  expect(suggestVersions(known('0.9', '0.10', '0.2'))).toEqual(['0.11', '0.10', '0.9', '0.2'])
  expect(suggestVersions(known('1.0', '0.4'))).toEqual(['1.1', '1.0', '0.4'])
})

it('names each version once and passes over what is none', () => {
  expect(suggestVersions(known('0.1', '0.1', 'first', ''))).toEqual(['0.2', '0.1'])
})

it('knows a version when it sees one', () => {
  for (const text of ['0.1', '12.30']) expect(isVersion(text)).toBe(true)
  for (const text of ['', '1', '0.1b', 'one', '0.1.2', ' 0.1']) expect(isVersion(text)).toBe(false)
})

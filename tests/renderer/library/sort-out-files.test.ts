import { expect, it } from 'vitest'

import { sortOutFiles } from '#renderer/library/sort-out-files.ts'

it('every file that was chosen is either read or refused by name', () => {
  const files = ['Table 1.pooled', 'minutes.docx', 'TABLE 2.POOLED', 'pooled', '.pooled.zip'].map((name) => ({
    name,
  }))
  const { ours, refused } = sortOutFiles(files, ['Table files'])
  expect(ours.map(({ name }) => name)).toEqual(['Table 1.pooled', 'TABLE 2.POOLED'])
  expect(refused.map(({ name }) => name)).toEqual(['minutes.docx', 'pooled', '.pooled.zip', 'Table files'])
  for (const file of refused)
    expect(file).toMatchObject({ kind: 'refused', why: expect.stringMatching(/\.$/u) })
})

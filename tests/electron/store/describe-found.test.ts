import { expect, test } from 'vitest'

import { describeFound } from '#electron/store/describe-found.ts'

test('where all was well there is nothing to say', () => {
  expect(describeFound({ kept: 3, torn: [], damaged: [], missing: [] })).toEqual([])
})

test('each thing found is one sentence that names where it is', () => {
  expect(
    describeFound({
      kept: 3,
      torn: [
        { segment: 'log.jsonl', bytes: 1, movedTo: 'torn-1.bin' },
        { segment: 'log.0002.jsonl', bytes: 20 },
      ],
      damaged: [
        { segment: 'log.jsonl', line: 7, keptAs: 'damaged-1.bin' },
        { segment: 'log.jsonl', line: 9 },
      ],
      missing: ['log.0003.jsonl'],
    }),
  ).toEqual([
    'The last write to log.jsonl was never finished (1 byte); what there is of it was moved to torn-1.bin.',
    'The last write to log.0002.jsonl was never finished (20 bytes); it was left alone.',
    'Line 7 of log.jsonl is damaged and was skipped; a copy of it is in damaged-1.bin.',
    'Line 9 of log.jsonl is damaged and was skipped.',
    'The file log.0003.jsonl is missing, and what was in it with it.',
  ])
})

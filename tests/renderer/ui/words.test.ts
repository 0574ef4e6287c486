import { expect, expectTypeOf, test } from 'vitest'

import { describeSaving } from '#renderer/ui/SaveState.tsx'
import { addWords, t } from '#renderer/ui/words.ts'

test('words are found by their dotted key and take values as they are, unescaped', () => {
  expect(t('kinds.say')).toBe('Should say')
  expect(t('saving.failed', { reason: 'R&D <full>' })).toBe('Not saved: R&D <full>')
})

test('a screen adds its own catalogue, with counts in the singular and the plural', () => {
  const tCount = addWords('test', {
    points: { here_one: '{{count}} point here', here_other: '{{count}} points here' },
  })
  expect(tCount('points.here', { count: 1 })).toBe('1 point here')
  expect(tCount('points.here', { count: 0 })).toBe('0 points here')
  expectTypeOf(tCount).parameter(0).toEqualTypeOf<'points.here'>()
})

test('the save state says "Saved" only with the time it was told', () => {
  expect(describeSaving({ kind: 'nothing' })).toBe('')
  expect(describeSaving({ kind: 'saving' })).toBe('Saving…')
  expect(describeSaving({ kind: 'saved', at: new Date(2026, 6, 21, 11, 42, 7).toISOString() })).toBe(
    'Saved 11:42:07',
  )
  expect(describeSaving({ kind: 'failed', reason: 'the disk is full.' })).toBe('Not saved: the disk is full.')
})

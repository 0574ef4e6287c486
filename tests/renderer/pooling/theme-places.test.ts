import { describe, expect, it } from 'vitest'

import { findThemes } from '#renderer/pooling/find-themes.ts'
import { stepInGrid } from '#renderer/pooling/grid-steps.ts'
import { findPlace, placeOfDrop } from '#renderer/pooling/theme-places.ts'
import { makeThemedDay } from '#tests/helpers/themed-day.ts'

describe('the place one step away from a theme', () => {
  const { session } = makeThemedDay()

  it('is beside it, under the one above, or after the one it stands under', () => {
    expect(findPlace(session, 'money', 'up')).toEqual({ parent: null, before: 'welcome' })
    expect(findPlace(session, 'welcome', 'down')).toEqual({ parent: null, before: null })
    expect(findPlace(session, 'visit', 'down')).toEqual({ parent: 'welcome', before: null })
    expect(findPlace(session, 'money', 'in')).toEqual({ parent: 'welcome', before: null })
    expect(findPlace(session, 'language', 'out')).toEqual({ parent: null, before: 'money' })
    expect(findPlace(session, 'door', 'out')).toEqual({ parent: 'welcome', before: 'language' })
  })

  it('is none at the edges', () => {
    expect(findPlace(session, 'welcome', 'up')).toBeNull()
    expect(findPlace(session, 'welcome', 'in')).toBeNull()
    expect(findPlace(session, 'money', 'down')).toBeNull()
    expect(findPlace(session, 'money', 'out')).toBeNull()
    expect(findPlace(session, 'nothing', 'up')).toBeNull()
  })

  it('follows where something was dropped', () => {
    expect(placeOfDrop(session, { key: 'money', position: 'on' })).toEqual({ parent: 'money', before: null })
    expect(placeOfDrop(session, { key: 'language', position: 'before' })).toEqual({
      parent: 'welcome',
      before: 'language',
    })
    expect(placeOfDrop(session, { key: 'welcome', position: 'after' })).toEqual({
      parent: null,
      before: 'money',
    })
    expect(placeOfDrop(session, { key: 'unfiled', position: 'on' })).toBeNull()
  })
})

describe('themes found by what is typed', () => {
  const { session } = makeThemedDay()
  const found = (text: string) => findThemes(session, text).map(({ theme }) => theme.id)

  it('are those that begin with it first, then those it stands in, then those it leads to', () => {
    expect(found('')).toEqual(['welcome', 'visit', 'door', 'language', 'money'])
    expect(found('DOOR')).toEqual(['door'])
    expect(found('welcome')).toEqual(['welcome', 'visit', 'door', 'language'])
    expect(found('wel lang')).toEqual(['language'])
    expect(found('nothing like it')).toEqual([])
  })
})

describe('a step in a grid', () => {
  const size = { rows: 4, columns: 3 }
  const step = (key: string, ctrlKey = false) =>
    stepInGrid({ key, ctrlKey, metaKey: false }, { row: 1, column: 1 }, size)

  it('goes by one, to the end of the row, or to the corner, and never out of it', () => {
    expect(step('ArrowDown')).toEqual({ row: 2, column: 1 })
    expect(step('ArrowRight', true)).toEqual({ row: 1, column: 2 })
    expect(step('Home')).toEqual({ row: 1, column: 0 })
    expect(step('End', true)).toEqual({ row: 3, column: 2 })
    expect(step('PageUp')).toEqual({ row: 0, column: 1 })
    expect(step('x')).toBeNull()
  })
})

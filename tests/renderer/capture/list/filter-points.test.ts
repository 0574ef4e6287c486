import { describe, expect, it } from 'vitest'

import {
  countTraits,
  facetOf,
  type Filter,
  noFilter,
  readFilter,
  traitsOf,
  valueOf,
} from '#renderer/capture/list/filter-points.ts'
import type { Said } from '#renderer/capture/point-rows.ts'
import { blanks } from '#shared/model/blank.ts'

function said(id: string, rest: Partial<Said> = {}): Said {
  return { ...blanks.point, id, text: id, ...rest }
}

const points = [
  said('plain'),
  said('risk', { kind: 'risk', starred: true }),
  said('split', { agreement: { scale: 'split', people: null }, expertise: 'nurse', dissent: 'one said no' }),
  said('both', { kind: 'risk', starred: true, dissent: 'two said no', tags: { door: true, bus: false } }),
  said('talk', { heardFrom: 'speaker', expertise: 'nurse' }),
]

function keep(...filter: readonly string[]): readonly string[] {
  return points.filter(readFilter(new Set(filter) as Filter)).map(({ id }) => id)
}

describe('a filter', () => {
  it('that is empty keeps everything', () => {
    expect(points.filter(readFilter(noFilter))).toEqual(points)
  })

  it('keeps what has one of the kinds, or one of the roles', () => {
    expect(keep('kind:risk')).toEqual(['risk', 'both'])
    expect(keep('kind:risk', 'kind:point')).toHaveLength(points.length)
    expect(keep('role:nurse')).toEqual(['split', 'talk'])
    expect(keep('role:none', 'kind:point')).toEqual(['plain'])
  })

  it('keeps what has all the marks', () => {
    expect(keep('mark:starred')).toEqual(['risk', 'both'])
    expect(keep('mark:starred', 'mark:dissent')).toEqual(['both'])
  })

  it('knows what was split and what nobody said', () => {
    expect(keep('agreement:split')).toEqual(['split'])
    expect(keep('agreement:none', 'from:speaker')).toEqual(['talk'])
  })

  it('leaves a tag that was taken off aside', () => {
    expect(keep('tag:door')).toEqual(['both'])
    expect(keep('tag:bus')).toEqual([])
  })
})

it('counts are those the filter comes to', () => {
  for (const [trait, count] of countTraits(points))
    expect([trait, keep(trait).length]).toEqual([trait, count])
})

it('a trait gives back its facet and its value, colons and all', () => {
  expect(facetOf('tag:a:b')).toBe('tag')
  expect(valueOf('tag:a:b')).toBe('a:b')
  expect(traitsOf(said('x')).map(facetOf)).toEqual(['kind', 'role', 'agreement', 'from'])
})

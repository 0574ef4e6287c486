import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { makeExpander } from '#shared/pooling/expand.ts'
import { findGivenForms } from '#shared/pooling/given-forms.ts'

const glossary = new Map([
  ['CAB', "citizens' advice bureau"],
  ['NA', 'nursery assistant'],
  ['A&E', 'accident and emergency'],
  ['C++', 'a language'],
])
const expand = makeExpander(glossary)
const open = (text: string): string =>
  expand(text)
    .map((part) => part.open)
    .join('')

describe('short forms', () => {
  it('are opened where they stand alone, case and all', () => {
    expect(open('Ask the CAB, not a cab')).toBe("Ask the citizens' advice bureau, not a cab")
    expect(open('NAs at A&E; CABINET, na')).toBe('nursery assistants at accident and emergency; CABINET, na')
    expect(open('learn C++ now')).toBe('learn a language now')
  })

  it('are opened from usual shorthand', () => {
    expect(open('w/ pts incl. hep B, w/o appts (2 hrs)')).toBe(
      'with  patients including. hepatitis B, without appointments (2 hours)',
    )
    expect(open('rehabs and hepatic')).toBe('rehabs and hepatic')
  })

  it('leave the text whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('CAB', 'w/', 'pts', ' ', ',', 'NA', 'a', '(', 'hep B')),
        (list) => {
          const text = list.join('')
          expect(
            expand(text)
              .map(({ written }) => written)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })

  it('are learnt where a text explains them', () => {
    const found = findGivenForms([
      'Ask the parish council finance committee (PCFC) first',
      'The Misuse of Water Act (MWA) helps',
      'We met (BBC) yesterday',
      'A better pupil (PCFC)',
    ])
    expect([...found]).toEqual([
      ['PCFC', 'parish council finance committee'],
      ['MWA', 'Misuse of Water Act'],
    ])
  })
})

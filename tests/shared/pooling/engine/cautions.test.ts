import { describe, expect, it } from 'vitest'

import { findCautions } from '#shared/pooling/cautions.ts'
import { isWarning } from '#shared/pooling/differences.ts'
import { readFacts } from '#shared/pooling/facts.ts'
import { readTextPairs } from '#tests/helpers/read-pairs.ts'

const find = (a: string, b: string) => findCautions(readFacts(a), readFacts(b))

describe('cautions', () => {
  it('mark what turns one of two texts round, as it is written', () => {
    expect(find('Parents can see the records', 'Parents can’t see the records')).toEqual([
      { kind: 'negation', a: [], b: ['can’t'] },
    ])
    expect(find('A few people came back', 'Few people came back')).toEqual([
      { kind: 'negation', a: [], b: ['Few'] },
    ])
  })

  it('see a second negation', () => {
    expect(find('It is not unsafe to walk home', 'It is unsafe to walk home')).toEqual([
      { kind: 'negation', a: ['not', 'unsafe'], b: ['unsafe'] },
    ])
  })

  it('mark numbers with their units', () => {
    expect(find('Start on 5 mg at night', 'Start on 5 mcg at night')).toEqual([
      { kind: 'number', a: ['5 mg'], b: ['5 mcg'] },
    ])
    expect(find('Meet every two weeks', 'Meet every 3 weeks')).toEqual([
      { kind: 'number', a: ['two'], b: ['3 weeks'] },
    ])
    expect(find('Meet every two weeks', 'Meet every 2 weeks')).toEqual([])
    expect(
      find('Temperatures below -5 close the pitch', 'Temperatures below 5 close the pitch'),
    ).toMatchObject([{ kind: 'number', a: ['-5'], b: ['5'] }])
  })

  it('take "one" for a number only beside another', () => {
    expect(find('No one asked the tenants', 'Nobody asked the tenants').filter(isWarning)).toEqual([])
    expect(find('One visit to the tenants', 'Two visits to the tenants')).toMatchObject([{ kind: 'number' }])
  })

  it('mark opposite words, and words turned by how they begin or end', () => {
    expect(find('Raise the age for voting', 'Lower the age for voting')).toEqual([
      { kind: 'opposite', a: ['Raise'], b: ['Lower'] },
    ])
    expect(find('A useful leaflet', 'A useless leaflet')).toEqual([
      { kind: 'opposite', a: ['useful'], b: ['useless'] },
    ])
    expect(find('Turn the heating up', 'Turn the heating down')).toMatchObject([{ kind: 'opposite' }])
  })

  it('mark what moved where the words are the same', () => {
    expect(find('The mayor asked the residents', 'The residents asked the mayor')).toEqual([
      { kind: 'order', a: ['mayor', 'residents'], b: ['residents', 'mayor'] },
    ])
  })

  it('say nothing of another order that turns nothing round', () => {
    const kinds = (a: string, b: string) =>
      find(a, b)
        .filter(isWarning)
        .map(({ kind }) => kind)
    for (const [a, b] of [
      ['Dementia training for all carers', 'Carers should be trained in dementia'],
      ['Tea and coffee for carers', 'Coffee and tea for carers'],
      ['The mayor asked the residents', 'The residents were asked by the mayor'],
      ['On Mondays open the clinic', 'Open the clinic on Mondays'],
      ['Housing, money, jobs', 'Jobs, money, housing'],
      ['Weekend opening of libraries', 'Library opening at weekends'],
    ] as const)
      expect([a, kinds(a, b)]).toEqual([a, []])
    expect(kinds('The mayor asked the residents', 'The mayor was asked by the residents')).toEqual(['order'])
    expect(kinds('Nurses refer to pharmacists', 'Pharmacists refer to nurses')).toEqual(['order'])
  })

  it.each([
    ['Start ↑ dose', 'Start ↓ dose', 'sign'],
    ['Rhesus B+ mothers', 'Rhesus B- mothers', 'sign'],
    ['Use ✓', 'Use ✗', 'sign'],
    ['Pain ++ at night', 'Pain + at night', 'sign'],
    ['Shared rooms 👍', 'Shared rooms 👎', 'sign'],
    ['Stop the drug!', 'Stop the drug?', 'question'],
    ['Are wardens trained', 'Wardens are trained', 'question'],
    ['Offer MAT', 'Offer mat', 'form'],
    ['Contact US', 'Contact us', 'form'],
    ['The fee might rise', 'The fee will rise', 'strength'],
    ['Treat (not) at home', 'Treat not at home', 'negation'],
    ['No, stop treatment early', 'No stop treatment early', 'negation'],
    ['Dose ½ tablet', 'Dose ¼ tablet', 'number'],
    ['Under 18s', 'Under 18', 'word'],
    ['Give the tablet', 'Give the tablets', 'word'],
    ['Screen for prostate cancer', 'Screen for prostrate cancer', 'word'],
  ])('mark what differs in: %s | %s', (a, b, kind) => {
    expect(find(a, b).map((each) => each.kind)).toEqual([kind])
  })

  it('take a plus between words for an and, and an arrow on one side for a dash', () => {
    expect(find('Staff + carers at the desk', 'Staff and carers at the desk').filter(isWarning)).toEqual([])
    expect(find('Long waits → people leave', 'Long waits, people leave').filter(isWarning)).toEqual([])
  })

  it('mark other short forms, strengths, limits and swapped words', () => {
    const words = (a: string, b: string) => find(a, b).map((each) => [each.kind, each.a, each.b])
    expect(words('Refer to the CAB', 'Refer to the CMHT')).toEqual([['form', ['CAB'], ['CMHT']]])
    expect(words('Hep B leaflets', 'Hep C leaflets')).toEqual([['form', ['B'], ['C']]])
    expect(words('The warden must lock up', 'The warden may lock up')).toEqual([
      ['strength', ['must'], ['may']],
    ])
    expect(words('Only members may vote', 'Members may vote')).toEqual([['word', ['only'], []]])
    expect(words('Free parking for staff', 'Free parking for visitors')).toEqual([
      ['word', ['staff'], ['visitors']],
    ])
  })

  it('say nothing of texts that have little in common', () => {
    expect(find('No buses on Sundays', 'Ask the nurses twice')).toEqual([])
  })

  it('are there for most pairs that must not be put together', () => {
    const pairs = readTextPairs('differ')
    const seen = pairs.filter(([a, b]) => find(a, b).length > 0)
    expect(pairs.length).toBeGreaterThanOrEqual(200)
    expect(seen.length / pairs.length).toBeGreaterThan(0.9)
  })

  it('are the same whichever text comes first', () => {
    for (const [a, b] of readTextPairs('differ'))
      expect(find(b, a).map(({ kind }) => kind)).toEqual(find(a, b).map(({ kind }) => kind))
  })
})

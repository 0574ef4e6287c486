import { describe, expect, it } from 'vitest'

import { differs, sameWording } from '#shared/session/near-points.ts'

describe('two lines with much the same words', () => {
  it.each([
    ['Offer naloxone to everybody', 'Do not offer naloxone to everybody', 'negation'],
    ['Receptionists are welcoming', "Receptionists aren't welcoming", 'negation'],
    ['There is a bus after six', 'There is no bus after six', 'negation'],
    ['It is safe to stop', 'It is unsafe to stop', 'negation'],
    ['GPs should prescribe it', 'GPs should not prescribe it', 'should'],
    ['Nurses must ask first', 'Nurses mustn’t ask first', 'should'],
    ['Wait 3 weeks for it', 'Wait 6 weeks for it', 'number'],
    ['Wait three weeks for it', 'Wait six weeks for it', 'number'],
    ['It costs £1,000', 'It costs £10,000', 'number'],
    ['Start on 10 mg a day', 'Start on 30 mg a day', 'dose'],
    ['Start on 10mg a day', 'Start on 10 ml a day', 'dose'],
    ['Ring before the visit', 'Ring after the visit', 'opposite'],
    ['Fewer visits, please', 'More visits, please', 'opposite'],
    ['Open more clinics', 'Close more clinics', 'opposite'],
    ['It does more harm than good', 'It does more good than harm', 'opposite'],
  ])('%s / %s', (a, b, reason) => {
    expect(differs(a, b)).toBe(reason)
    expect(differs(b, a)).toBe(reason)
  })

  it.each([
    ['Offer hep B vaccination', 'Hep B jab to be offered'],
    ['Wait three weeks', 'A wait of 3 weeks'],
    ['Start on 10mg', 'Begin with 10 mg'],
    ['It costs £1,000', 'The cost is £1000'],
    ['Do not discharge people', 'Nobody is to be discharged'],
    ['Should offer it', 'Must be offered'],
    ['Not only a GP can ask', 'A GP can ask'],
    ['Wait 3 weeks', 'Waits are long'],
    ['More harm than good', 'It does more harm than good'],
    ['', ''],
  ])('do not differ: %s / %s', (a, b) => {
    expect(differs(a, b)).toBeNull()
    expect(differs(b, a)).toBeNull()
  })
})

describe('the same wording', () => {
  it.each([
    ['Long waits.', ' long  waits', true],
    ["They can't come", 'They can’t come', true],
    ['drop-in', 'drop–in', true],
    ['Is it safe?', 'Is it safe', true],
    ['5 %', '5', false],
    ['< 40', '> 40', false],
    ['Long waits', 'Waits long', false],
    ['…', '?', false],
    ['?', '?', true],
  ])('%j %j', (a, b, same) => {
    expect(sameWording(a, b)).toBe(same)
  })
})

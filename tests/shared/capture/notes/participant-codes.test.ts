import { describe, expect, it } from 'vitest'

import { isLoneCode, takeCode, takeLeadingCode } from '#shared/capture/notes/participant-codes.ts'

describe('a participant code at the end', () => {
  it.each([
    ['I left (P4)', 'P4'],
    ['I left (P12)', 'P12'],
    ['I left. – P4', 'P4'],
    ['I left — P4', 'P4'],
    ['I left [P4]', 'P4'],
    ['I left (Participant 4)', 'Participant 4'],
    ['I left (GP3)', 'GP3'],
    ['I left (F2)', 'F2'],
    ['I left (Nurse 2)', 'Nurse 2'],
    ['I left (Int 5)', 'Int 5'],
    ['I left (Service user 11)', 'Service user 11'],
    ['I left (Nurse B)', 'Nurse B'],
    ['I left (P3, P4)', 'P3, P4'],
    ['"I left" P4', 'P4'],
  ])('of %s is %s', (text, code) => {
    expect(takeCode(text)?.code).toBe(code)
    expect(takeCode(text)?.text).toMatch(/I left\.?"?$/)
  })

  it('leaves everything before it to the letter', () => {
    const said = 'oh, I had to\' ... "so" [he] said [...] f**king late!'
    expect(takeCode(`${said} (P3)`)?.text).toBe(said)
    expect(takeCode('not the best thing (P4).')?.text).toBe('not the best thing.')
  })

  it('may come with what else is known of the person', () => {
    expect(takeCode('I left (P4, woman, 40s)')).toMatchObject({ code: 'P4', about: 'woman, 40s' })
    expect(takeCode('I left (GP, P4)')).toMatchObject({ code: 'P4', about: 'GP' })
  })

  it.each([
    'It is late (2019)',
    'See the plan (MAT 3)',
    'As advised (NG 115)',
    'Go home (Table 2)',
    'Wait (May 24)',
    'Well (I think)',
    'Take it twice – daily',
    'by 2 (half)',
    'I left P4',
  ])('is not read from %s', (text) => {
    expect(takeCode(text)).toBeNull()
  })
})

it('a participant code may stand first', () => {
  expect(takeLeadingCode('P4: I left')).toMatchObject({ code: 'P4', text: 'I left' })
  expect(takeLeadingCode('Nurse 2 – I left')).toMatchObject({ code: 'Nurse 2', text: 'I left' })
  expect(takeLeadingCode('Note: I left')).toBeNull()
})

it('a participant code may stand alone', () => {
  expect(['(P4)', '– P4', '  [GP3]', '- Nurse 2'].map(isLoneCode)).toEqual([true, true, true, true])
  expect(['P4', '- late', '(late)', '- bus 2 home'].map(isLoneCode)).toEqual([false, false, false, false])
})

import { describe, expect, it } from 'vitest'

import { isBodyLike, splitBodies } from '#shared/capture/notes/read-bodies.ts'
import { isName, readPerson } from '#shared/capture/notes/read-people.ts'

describe('organisations in one line', () => {
  it.each([
    [
      'Town Drug Training Unit & Sport, Leisure & Youth Task Group',
      ['Town Drug Training Unit', 'Sport, Leisure & Youth Task Group'],
    ],
    ['NADA & North Region Pharmacy Training', ['NADA', 'North Region Pharmacy Training']],
    ['Harbour and Moorland NHS Foundation Trust', ['Harbour and Moorland NHS Foundation Trust']],
    ['Northport School of Hygiene & Tropical Medicine', ['Northport School of Hygiene & Tropical Medicine']],
    ['Department of Health & Social Care', ['Department of Health & Social Care']],
    ['Office of the Police and Crime Commissioner', ['Office of the Police and Crime Commissioner']],
    [
      'University of Moorland and Northport City Council',
      ['University of Moorland', 'Northport City Council'],
    ],
    [
      'Royal College of Cooks and Royal College of Bakers',
      ['Royal College of Cooks', 'Royal College of Bakers'],
    ],
    ['Open Door Live and Second Chance', ['Open Door Live', 'Second Chance']],
    [
      'Age Northport, Moorland Council and the Society for Tea',
      ['Age Northport', 'Moorland Council', 'the Society for Tea'],
    ],
    ['Harbour Project with Moorland Trust', ['Harbour Project', 'Moorland Trust']],
  ])('%s', (line, names) => {
    expect(splitBodies(line).map((each) => each.text)).toEqual(names)
  })

  it('are told from events and sentences', () => {
    expect(isBodyLike('Moorland Recovery Forum')).toBe(true)
    expect(isBodyLike('A day for the Recovery Forum')).toBe(false)
    expect(isBodyLike('We met the council')).toBe(false)
    expect(isBodyLike('MEDICINES IN PRIMARY CARE')).toBe(false)
  })
})

describe('people', () => {
  it.each([
    ['Ann Bell', 'Ann Bell', ''],
    ['Dr Priya van der Berg, GP partner', 'Dr Priya van der Berg', 'GP partner'],
    [
      'Prof. Ida McBrook of the University of Moorland,',
      'Prof. Ida McBrook',
      'of the University of Moorland',
    ],
    ['Emma Crane (CEO Harbour)', 'Emma Crane', 'CEO Harbour'],
    ['By Sam Okoro, commissioner', 'Sam Okoro', 'commissioner'],
    ["Mei-Ling O'Hara - Harbour Trust", "Mei-Ling O'Hara", 'Harbour Trust'],
  ])('%s', (line, name, post) => {
    expect(readPerson(line)).toMatchObject({ name, post })
  })

  it.each([
    'Mutual Aid',
    'Active change',
    'Head of Service',
    'Harm Reduction',
    'Ann',
    'ANN BELL GOES HOME AGAIN',
    'What Next',
  ])('%s is none', (line) => {
    expect(isName(line)).toBe(false)
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { addNear, findNear, indexNear, removeNear } from '#shared/session/near-points.ts'

const said = [
  { id: 'hep', text: 'Offer hepatitis B vaccination at the first visit' },
  { id: 'hours', text: 'Clinics close before people finish work' },
  { id: 'chest', text: 'Ask about chest pain in everybody over 40' },
  { id: 'bus', text: 'No bus to the clinic in the evening' },
  { id: 'notes', text: 'They lost my notes three times' },
  { id: 'poster', text: 'Name the drug on the poster in the waiting room' },
]

function near(text: string, points = said): readonly string[] {
  return findNear(indexNear(points), text).map(({ id }) => id)
}

describe('a line near to a point', () => {
  it.each([
    ['offer hepatitis b vaccinations at first visits', 'hep'],
    ['Hepatitis B vaccinations should be offered at the first visit', 'hep'],
    ['the clinics close before people have finished working', 'hours'],
    ['Always ask about chest pain over 40', 'chest'],
    ['no evening bus to the clinic', 'bus'],
    ['They lost my notes, three times!', 'notes'],
    ['Put the name of the drug on the poster in waiting rooms', 'poster'],
    ['Ofer hepatitis B vacination at the frist visit', 'hep'],
  ])('%s', (text, id) => {
    expect(near(text)).toEqual([id])
  })

  it.each([
    'Offer a test for hepatitis C',
    'The clinic is too far from the station',
    'Do not offer hepatitis B vaccination at the first visit',
    'Ask about chest pain in everybody over 60',
    'Nurses in the waiting room',
    'They were kind to me',
    'the of and',
    '…',
    '',
  ])('is none: %s', (text) => {
    expect(near(text)).toEqual([])
  })

  it('is the best of several, the same words first with a score of one', () => {
    const points = [
      ...said,
      { id: 'again', text: 'They lost my notes twice' },
      { id: 'same', text: 'They lost my notes' },
    ]
    const found = findNear(indexNear(points), 'they lost my notes', { least: 0.1 })
    expect(found[0]?.id).toBe('same')
    expect(found[0]?.score).toBeCloseTo(1)
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
    expect(findNear(indexNear(points), 'they lost my notes', { least: 0.1, limit: 1 })).toHaveLength(1)
    expect(
      findNear(indexNear(points), 'they lost my notes', { among: (id) => id !== 'same' })[0]?.id,
    ).not.toBe('same')
  })

  it('is found from the first point on', () => {
    expect(near('lost my notes', [{ id: 'a', text: 'They lost my notes' }])).toEqual(['a'])
    expect(near('lost my notes', [])).toEqual([])
  })
})

it('answers the same however the points came into the index', () => {
  const word = fc.constantFrom('waits', 'bus', 'clinic', 'evening', 'forms', 'nurse', 'the', 'of')
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 8 }),
      fc.array(text),
      text,
      (texts, before, sought) => {
        const points = texts.map((each, at) => ({ id: `p${at}`, text: each }))
        const index = indexNear(before.map((each, at) => ({ id: `p${at}`, text: each })))
        for (const point of points) addNear(index, point)
        for (let at = points.length; at < before.length; at += 1) removeNear(index, `p${at}`)
        const all = { least: 0.01, limit: 100 }
        const scores = (from: typeof index) =>
          new Map(findNear(from, sought, all).map(({ id, score }) => [id, score.toFixed(9)]))
        expect(scores(index)).toEqual(scores(indexNear(points)))
      },
    ),
  )
})

const claims = resolve(import.meta.dirname, '../../../../shared/data/open/text/perspectrum/clusters.json')
const Claims = z.array(
  z.object({
    clusters: z.array(z.object({ points: z.array(z.object({ id: z.number(), text: z.string() })) })),
  }),
)

describe.skipIf(!existsSync(claims))('people’s own rewordings', () => {
  it('are what is found nine times in ten, among other lines on the same question', () => {
    let [right, found] = [0, 0]
    for (const { clusters } of Claims.parse(JSON.parse(readFileSync(claims, 'utf8')))) {
      const points = clusters.flatMap((cluster, of) =>
        cluster.points.map(({ id, text }) => ({ id: `${of} ${id}`, text, of })),
      )
      const index = indexNear(points)
      for (const point of points) {
        const others = { limit: 100, among: (id: string) => id !== point.id }
        for (const { id } of findNear(index, point.text, others)) {
          found += 1
          if (id.startsWith(`${point.of} `)) right += 1
        }
      }
    }
    expect(found).toBeGreaterThan(2_500)
    expect(right / found).toBeGreaterThan(0.9)
  })
})

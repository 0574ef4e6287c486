import { execFileSync, spawnSync } from 'node:child_process'

import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'

import type { Session } from '#shared/model/session.ts'
import { guidOf } from '#shared/qda/guid.ts'
import { type QdaElement, readXml } from '#shared/qda/read-xml.ts'
import { writeCodebook } from '#shared/qda/write-codes.ts'
import { writeProject } from '#shared/qda/write-project.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { arrange, makeThemedDay } from '#tests/helpers/themed-day.ts'
import { findFaults } from '#tests/shared/qda/structure.ts'

const encoder = new TextEncoder()
const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined

function open(session: Session) {
  const files = unzipSync(writeProject(session, 'Pooled test'))
  const xml = files['project.qde'] ?? new Uint8Array()
  return { files, xml: strFromU8(xml), root: readXml(xml) }
}

function find(element: QdaElement, name: string): readonly QdaElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => find(child, name)),
  ]
}

/** The words a selection is of, by code points, as readers of the standard count. */
function wordsOf(session: Session): ReadonlyMap<string, string> {
  const { files, root } = open(session)
  return new Map(
    find(root, 'TextSource').flatMap((source) => {
      const path = source.attributes.get('plainTextPath')?.replace('internal://', 'Sources/') ?? ''
      const text = Array.from(strFromU8(files[path] ?? new Uint8Array()))
      return find(source, 'PlainTextSelection').map(({ attributes }) => {
        const [from, to] = [attributes.get('startPosition'), attributes.get('endPosition')].map(Number)
        return [attributes.get('guid') ?? '', text.slice(from, to).join('')] as const
      })
    }),
  )
}

describe('a project by REFI-QDA', () => {
  it('has a text for each table and topic, and every point and repeat in one of them', () => {
    const { session } = makeThemedDay()
    const { files, root } = open(session)
    expect(find(root, 'TextSource').map(({ attributes }) => attributes.get('name'))).toEqual([
      'Table 1, first',
      'Table 1, hours',
      'Table 2, first',
      'Table 2, hours',
      'Table 3, first',
      'Table 3, hours',
    ])
    expect(Object.keys(files)).toHaveLength(7)
    const words = wordsOf(session)
    for (const { id, text } of session.records.point.values())
      expect(words.get(guidOf('point', id))).toBe(text)
    expect(words.get(guidOf('echo', 'echo'))).toBe('hep B, yes')
  })

  it('counts positions in code points', () => {
    const act = startAct(makeThemedDay().session, makePen())
    act.make(
      'point',
      { text: 'a 𝄞 and a 👩‍👩‍👧\r\nand a new line', table: 't1', topic: 'first', themes: { money: true } },
      'x1',
    )
    act.make('point', { text: 'after it', table: 't1', topic: 'first' }, 'x2')
    const words = wordsOf(act.session())
    expect(words.get(guidOf('point', 'x1'))).toBe('a 𝄞 and a 👩‍👩‍👧\nand a new line')
    expect(words.get(guidOf('point', 'x2'))).toBe('after it')
  })

  it('codes each point with its themes, and each participant by the code alone', () => {
    const day = makeThemedDay()
    const act = startAct(day.session, makePen())
    act.make('identity', { of: 'anna', name: 'Anna Secret', email: 'anna@example.org' }, 'who')
    act.make('expertise', { name: 'Primary care' }, 'gp')
    act.setMember('person', 'anna', 'expertise', 'gp', true)
    act.set('person', 'anna', 'table', 't1')
    act.set('point', 'p8', 'dissent', 'Two did not agree')
    const { root, xml } = open(act.session())
    expect(xml).not.toMatch(/Secret|example\.org|author/u)
    const selection = find(root, 'PlainTextSelection').find(
      ({ attributes }) => attributes.get('guid') === guidOf('point', 'p3'),
    )
    const codes =
      selection === undefined
        ? []
        : find(selection, 'CodeRef').map(({ attributes }) => attributes.get('targetGUID'))
    expect(new Set(codes)).toEqual(new Set([guidOf('theme', 'money'), guidOf('theme', 'visit')]))
    expect(selection?.children[0]?.text).toBe('point: P1, Primary care')
    const [case1] = find(root, 'Case')
    expect(case1?.attributes.get('name')).toBe('P1')
    expect(find(case1 as QdaElement, 'TextValue').map(({ text }) => text)).toEqual([
      'Table 1',
      'Primary care',
    ])
    expect(find(case1 as QdaElement, 'SelectionRef')).toHaveLength(2)
    expect(find(root, 'Note').map((note) => find(note, 'PlainTextContent')[0]?.text)).toEqual([
      'Two did not agree',
    ])
    expect(find(root, 'NoteRef')).toHaveLength(1)
  })

  it('keeps the order and the attributes that the schema asks for, and names nothing that is not there', () => {
    const day = makeThemedDay()
    expect(findFaults(open(day.session).root)).toEqual([])
    const act = startAct(day.session, makePen())
    act.set('point', 'p8', 'dissent', 'Two did not agree')
    act.set('workshop', 'day', 'purpose', 'To hear what people need')
    expect(findFaults(open(act.session()).root)).toEqual([])
    expect(findFaults(open(emptySession('day')).root)).toEqual([])
    expect(findFaults(readXml(encoder.encode(writeCodebook(day.session, 'x'))))).toEqual([])
  })

  it('is the same, to the byte, however often it is written', () => {
    const { session } = makeThemedDay()
    expect(writeProject(session, 'x')).toEqual(writeProject(session, 'x'))
  })

  it('gives a codebook without empty parts, and none where there are no themes', () => {
    const { session } = arrange(makeThemedDay(), [
      { kind: 'set', id: 'door', field: 'label', value: 'At arrival' },
      { kind: 'set', id: 'door', field: 'definition', value: 'What is asked <first> & "at once"' },
    ])
    const xml = writeCodebook(session, 'Pooled test')
    expect(xml).toContain(
      '<Description>Neutral label: At arrival\n\nWhat is asked &lt;first&gt; &amp; "at once"</Description>',
    )
    expect(xml.match(/<Code /gu)).toHaveLength(5)
    expect(() => writeCodebook(emptySession('day'), 'x')).toThrow(/no themes yet/u)
  })

  it('holds any words there are, without what XML cannot hold', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(text, text, text, (name, definition, said) => {
        const act = startAct(makeThemedDay().session, makePen())
        act.set('theme', 'money', 'name', name)
        act.set('theme', 'money', 'definition', definition)
        act.set('point', 'p3', 'text', said)
        act.set('topic', 'first', 'title', name)
        expect(findFaults(open(act.session()).root)).toEqual([])
        const words = [...wordsOf(act.session()).values()]
        for (const point of ['p1', 'p2', 'p5'])
          expect(words).toContain(act.session().records.point.get(point)?.text)
      }),
      { numRuns: 40 },
    )
  })
})

test.skipIf(hasXmllint)('skipped: xmllint is not here', () => {})

describe.skipIf(!hasXmllint)('xmllint', () => {
  it('finds project and codebook well-formed', () => {
    const { session } = makeThemedDay()
    for (const xml of [open(session).xml, writeCodebook(session, 'x')])
      expect(() =>
        execFileSync('xmllint', ['--noout', '--nonet', '-'], { input: xml, stdio: 'pipe' }),
      ).not.toThrow()
  })
})

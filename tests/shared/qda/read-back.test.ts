import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import type { Session } from '#shared/model/session.ts'
import { bringInCodebook } from '#shared/pooling/codebook/bring-in-codebook.ts'
import { matchCodebook } from '#shared/qda/match-codebook.ts'
import { QdaProblem } from '#shared/qda/qda-problem.ts'
import { readQda } from '#shared/qda/read-qda.ts'
import { writeCodebook } from '#shared/qda/write-codes.ts'
import { writeProject } from '#shared/qda/write-project.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { makePooledDay } from '#tests/helpers/pooled-day.ts'
import { arrange, makeThemedDay, sketchFiled, sketchThemes } from '#tests/helpers/themed-day.ts'

function bring(session: Session, bytes: Uint8Array) {
  const { changes, ...report } = bringInCodebook(
    session,
    matchCodebook(session, readQda(bytes)),
    makePen('reader'),
  )
  return { ...report, changes, session: foldChanges(session, changes) }
}

function refusal(bytes: Uint8Array): string {
  try {
    readQda(bytes)
  } catch (error) {
    if (error instanceof QdaProblem) return error.message
    throw error
  }
  return ''
}

const codebook = 'xmlns="urn:QDA-XML:codebook:1.0"'
const project = 'xmlns="urn:QDA-XML:project:1.0"'

function pack(xml: string, name = 'project.qde'): Uint8Array {
  return zipSync({ [name]: strToU8(xml) })
}

describe('a file that is made to fill memory', () => {
  it('is refused at its second project, before that is unpacked', () => {
    const large = new Uint8Array(4_900_000).fill(32)
    const zip = zipSync({ 'a.qde': strToU8('<Project/>'), 'b.qde': large, 'c.qde': large })
    expect(refusal(zip)).toContain('there is no one project.qde in it')
  })

  it('is refused where it has more elements than any project', () => {
    const xml = `<CodeBook ${codebook}><Codes>${'<S/>'.repeat(1_000_001)}</Codes></CodeBook>`
    expect(refusal(strToU8(xml))).toContain('has more in it than can be read')
  })
})

describe('a codebook or project that comes back', () => {
  it('adds nothing to the session it came from', () => {
    const { session } = makeThemedDay()
    for (const bytes of [strToU8(writeCodebook(session, 'x')), writeProject(session, 'x')])
      expect(bring(session, bytes)).toMatchObject({ added: 0, known: 5, coded: 0, changes: [] })
  })

  it('gives a session without them its themes, labels and definitions', () => {
    const { session } = arrange(makeThemedDay(), [
      { kind: 'set', id: 'door', field: 'label', value: 'At arrival' },
      { kind: 'set', id: 'door', field: 'definition', value: 'Asked first.\n\nAnd again.' },
      { kind: 'set', id: 'money', field: 'definition', value: 'What it costs' },
    ])
    const back = bring(emptySession('other'), strToU8(writeCodebook(session, 'x')))
    expect(sketchThemes(back.session)).toBe(sketchThemes(session))
    const themes = [...back.session.records.theme.values()]
    expect(themes.find(({ name }) => name === 'door')).toMatchObject({
      label: 'At arrival',
      definition: 'Asked first.\n\nAnd again.',
    })
    expect(themes.find(({ name }) => name === 'money')).toMatchObject({
      label: '',
      definition: 'What it costs',
    })
  })

  it('files the points of a session as another program did, in new themes too, and takes nothing out', () => {
    const themed = makeThemedDay().session
    const plain = makePooledDay().session
    const { session, coded, added } = bring(plain, writeProject(themed, 'x'))
    expect({ coded, added }).toEqual({ coded: 5, added: 3 })
    const names = (of: Session): unknown =>
      Object.fromEntries(
        Object.entries(sketchFiled(of)).map(([id, filed]) => [of.records.theme.get(id)?.name, filed]),
      )
    expect(names(session)).toEqual(names(themed))
    expect(bring(session, writeProject(themed, 'x'))).toMatchObject({ changes: [], coded: 0 })
    const other = arrange({ session: plain, changes: [] }, [
      { kind: 'file', points: ['p1'], groups: [], themes: { money: true } },
    ]).session
    expect(sketchFiled(bring(other, writeProject(themed, 'x')).session)['money']).toBe('p1 p3')
  })

  it('knows a point by the id in the name of its passage where its GUID was changed', () => {
    const { session } = makeThemedDay()
    const [, theme = ''] = /<Code guid="([^"]+)" name="welcome"/u.exec(writeCodebook(session, 'x')) ?? []
    const xml = `<Project ${project} name="p"><CodeBook><Codes><Code guid="${theme}" name="renamed" isCodable="true"/></Codes></CodeBook>
      <Sources><TextSource guid="x" name="t">
        <PlainTextSelection guid="y" name="Open in the evening #p4" startPosition="0" endPosition="5"><Coding guid="z"><CodeRef targetGUID="${theme.toUpperCase()}"/></Coding></PlainTextSelection>
        <PlainTextSelection guid="q" name="somebody else's" startPosition="6" endPosition="9"><Coding guid="w"><CodeRef targetGUID="{${theme}}"/></Coding></PlainTextSelection>
        <Coding guid="v"><CodeRef targetGUID="${theme}"/></Coding>
      </TextSource></Sources></Project>`
    const { session: after, said } = bring(session, strToU8(xml))
    expect(sketchFiled(after)['welcome']).toBe('p4')
    expect(said).toEqual([
      'No new themes.',
      '1 theme of the file is here already: welcome.',
      '1 point is filed under a theme as in the file; nothing is taken out of one.',
      '1 coded passage is not of this session: only the themes are taken.',
      '1 coding is of whole sources, pictures, sounds or films, which a session does not hold.',
    ])
  })

  it('reads what other programs write: a prefix, braces, UTF-16, other parts, codes without names', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0" xmlns:v="urn:vendor" origin="Other 1.2">
      <q:Codes><q:Code guid="{A}" name="Barriers" isCodable="false"><v:Extra><q:Code name="no"/></v:Extra><q:Description>What stops people</q:Description>
      <q:Code guid="B" name=" Cost " isCodable="true" color="#ff0000"/><q:Code guid="C" name="" isCodable="true"/></q:Code></q:Codes><q:Sets/></q:CodeBook>`
    const wide = new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le'))
    const { session, said } = bring(emptySession('day'), wide)
    expect(sketchThemes(session)).toBe('Barriers (Cost)')
    expect(said).toContain('1 code has no name, and nothing is taken from there.')
  })
})

describe('a file that is refused', () => {
  const damagedFile = /damaged or was only partly copied/u

  it('is empty, or of another kind', () => {
    expect(refusal(new Uint8Array())).toMatch(/is empty/u)
    expect(refusal(strToU8('<html><body/></html>'))).toMatch(/not a REFI-QDA codebook or project/u)
    expect(refusal(strToU8('<CodeBook><Codes/></CodeBook>'))).toMatch(/not a REFI-QDA/u)
    expect(refusal(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toMatch(/no one project\.qde/u)
    expect(refusal(zipSync({ 'a.qde': strToU8('<x/>'), 'b.qde': strToU8('<x/>') }))).toMatch(
      /no one project\.qde/u,
    )
    expect(refusal(pack(`<Project ${project} name="p"/>`, '../project.qde'))).toMatch(/no one project\.qde/u)
  })

  it('declares a document type, with entities inside it or outside', () => {
    const bomb = `<!DOCTYPE CodeBook [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><CodeBook ${codebook}><Codes><Code guid="x" name="&b;" isCodable="true"/></Codes></CodeBook>`
    const outside = `<?xml version="1.0"?><!DOCTYPE Project SYSTEM "file:///etc/passwd"><Project ${project} name="p"/>`
    expect(refusal(strToU8(bomb))).toMatch(/its own document type/u)
    expect(refusal(pack(outside))).toMatch(/its own document type/u)
    expect(
      refusal(
        strToU8(
          `<CodeBook ${codebook}><Codes><Code guid="x" name="&unknown;" isCodable="true"/></Codes></CodeBook>`,
        ),
      ),
    ).toMatch(damagedFile)
  })

  it('was cut off anywhere', () => {
    const { session } = makeThemedDay()
    for (const whole of [writeProject(session, 'x'), strToU8(writeCodebook(session, 'x'))])
      for (let part = 1; part < 40; part += 1) {
        const length = Math.floor((whole.length * part) / 40)
        expect({ part, refused: refusal(whole.subarray(0, length)) !== '' }).toEqual({ part, refused: true })
      }
  })

  it('would fill memory once unpacked, or nests beyond reason', () => {
    const blanks = `<CodeBook ${codebook}>${' '.repeat(30_000_000)}</CodeBook>`
    expect(refusal(pack(blanks))).toMatch(/would unpack to more/u)
    const deep = `<CodeBook ${codebook}><Codes>${'<Code guid="x" name="n" isCodable="true">'.repeat(5_000)}`
    expect(refusal(strToU8(deep))).toMatch(/nested too deeply/u)
    const many = `<CodeBook ${codebook}><Codes>${'<Code guid="x" name="n" isCodable="true"/>'.repeat(20_001)}</Codes></CodeBook>`
    expect(refusal(strToU8(many))).toMatch(/more codes than a session can hold/u)
  })

  it('is refused with a sentence, or read, whatever its bytes', () => {
    const whole = writeProject(makeThemedDay().session, 'x')
    const xml = strToU8(writeCodebook(makeThemedDay().session, 'x'))
    fc.assert(
      fc.property(
        fc.constantFrom(whole, xml),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
        (file, flips) => {
          const broken = Uint8Array.from(file)
          for (const [at, value] of flips) broken[at % broken.length] = value
          const sentence = refusal(broken)
          expect(sentence === '' || sentence.endsWith('.')).toBe(true)
        },
      ),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(refusal(bytes)).not.toBe('')
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'

import { compareDrafts } from '#shared/draft/compare-drafts.ts'
import { composeDraft } from '#shared/draft/compose.ts'
import { describeVersion } from '#shared/draft/describe-version.ts'
import { keepOrder } from '#shared/draft/keep-order.ts'
import { recommend } from '#shared/draft/recommend.ts'
import { recordVersion } from '#shared/draft/record-version.ts'
import { composeVersion, listVersions } from '#shared/draft/versions.ts'
import type { Change } from '#shared/model/change.ts'
import type { WordDocument } from '#shared/model/document.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Pen, startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

/** A session with its log. */
type Log = { session: Session; readonly changes: Change[]; readonly pen: Pen }

function act(log: Log, make: (session: Session, pen: Pen) => readonly Change[]): void {
  const changes = make(log.session, log.pen)
  log.changes.push(...changes)
  log.session = foldChanges(log.session, changes)
}

function write(log: Log, put: (writing: ReturnType<typeof startAct>) => void): void {
  act(log, (session, pen) => {
    const writing = startAct(session, pen)
    put(writing)
    return writing.changes()
  })
}

function begin(): Log {
  const log: Log = { session: emptySession('day'), changes: [], pen: makePen() }
  write(log, (writing) => {
    writing.make('workshop', { title: 'A day' }, 'day')
    writing.make('topic', { title: 'Sleep' }, 'sleep')
    for (const text of ['Offer tea', 'Offer coffee'])
      writing.make('point', { text, kind: 'say', topic: 'sleep' }, text.slice(6))
  })
  act(log, (session, pen) => recommend(session, pen).changes)
  return log
}

function issue(log: Log, number: string, sha256 = number): void {
  const exported = { number, template: 'guidance', date: 'June', file: `${number}.docx`, sha256 }
  act(log, (session, pen) => recordVersion(session, exported, pen))
}

function idOf({ session }: Log, number: string): string {
  return listVersions(session).find((version) => version.number === number)?.id ?? ''
}

function describeAs(log: Log, number: string, status: 'draft' | 'review' | 'final'): void {
  const words = { credits: '', issuedFor: '', issuedTo: '', approvedBy: '', approvedOn: '' }
  const version = idOf(log, number)
  act(log, (session, pen) => describeVersion(session, { version, status, ...words }, pen))
}

describe('an issued version', () => {
  it('can be composed again as it was, whatever came since', () => {
    const log = begin()
    const then = composeDraft(log.session, { template: 'guidance', version: '0.1', date: 'June' })
    issue(log, '0.1')
    write(log, (writing) => {
      writing.set('recommendation', 'rec-tea', 'text', 'Offer green tea')
      writing.make('point', { text: 'Offer water', kind: 'say', topic: 'sleep' })
    })
    expect(composeVersion(log.session, log.changes, idOf(log, '0.1')).document).toEqual(then)
    expect(() => composeVersion(log.session, log.changes, 'other')).toThrow('not in this session')
  })

  it('is the last that was exported under its number', () => {
    const log = begin()
    issue(log, '0.1', 'first')
    write(log, (writing) => writing.set('point', 'tea', 'text', 'Offer green tea'))
    act(log, (session, pen) => recommend(session, pen).changes)
    issue(log, '0.1', 'second')
    write(log, (writing) => writing.set('recommendation', 'rec-tea', 'text', 'Offer nothing'))
    expect(listVersions(log.session)).toHaveLength(1)
    const words = JSON.stringify(composeVersion(log.session, log.changes, idOf(log, '0.1')).document)
    expect(words).toContain('Offer green tea')
    expect(words).not.toContain('Offer nothing')
  })

  it('stays as it is once it was sent', () => {
    const log = begin()
    issue(log, '0.1')
    const words = {
      credits: 'A and B',
      issuedFor: 'Comment',
      issuedTo: 'All',
      approvedBy: '',
      approvedOn: '',
    }
    const version = idOf(log, '0.1')
    act(log, (session, pen) => describeVersion(session, { version, status: 'review', ...words }, pen))
    expect(listVersions(log.session)[0]).toMatchObject({
      status: 'review',
      credits: 'A and B',
      issuedFor: 'Comment',
    })
    expect(() => issue(log, '0.1', 'other')).toThrow('Give this draft the number 0.2 or a later one.')
    issue(log, '0.2')
    expect(listVersions(log.session).map(({ number }) => number)).toEqual(['0.2', '0.1'])
  })

  it('is not a draft again, and is composed as it was sent', () => {
    const log = begin()
    const then = composeDraft(log.session, { template: 'guidance', version: '0.1', date: 'June' })
    issue(log, '0.1')
    issue(log, '0.2')
    write(log, (writing) => writing.set('recommendation', 'rec-tea', 'text', 'Offer green tea'))
    describeAs(log, '0.1', 'final')
    expect(listVersions(log.session).map(({ number }) => number)).toEqual(['0.2', '0.1'])
    expect(composeVersion(log.session, log.changes, idOf(log, '0.1')).document.blocks).toEqual(then.blocks)
    expect(() => describeAs(log, '0.1', 'draft')).toThrow('cannot be a draft again')
  })

  it('keeps the file it was sent with where another copy exports it again meanwhile', () => {
    const log = begin()
    issue(log, '0.1', 'sent')
    const there = { ...log, changes: [], pen: makePen('there') }
    describeAs(log, '0.1', 'final')
    issue(there, '0.1', 'again')
    log.session = foldChanges(log.session, there.changes)
    expect([...log.session.records.version.values()].filter(({ withdrawn }) => !withdrawn)).toMatchObject([
      { number: '0.1', status: 'final', sha256: 'sent' },
    ])
    expect(() => issue(log, '0.1', 'third')).toThrow('is final')
  })

  it('is closed where either of two records of it was sent', () => {
    const log = begin()
    const there = { ...log, changes: [], pen: makePen('there') }
    issue(log, '0.1', 'here')
    issue(there, '0.1', 'there')
    describeAs(there, '0.1', 'review')
    log.session = foldChanges(log.session, there.changes)
    expect(() => issue(log, '0.1', 'third')).toThrow('was sent for review')
  })
})

describe('two versions', () => {
  it('differ by what was added, removed and changed, each where it stands', () => {
    const log = begin()
    issue(log, '0.1')
    write(log, (writing) => {
      writing.set('recommendation', 'rec-tea', 'text', 'Offer green tea')
      writing.set('recommendation', 'rec-coffee', 'withdrawn', true)
      writing.make('omission', { of: 'coffee' })
      writing.make('point', { text: 'Offer water', kind: 'say', topic: 'sleep' }, 'water')
    })
    act(log, (session, pen) => recommend(session, pen).changes)
    issue(log, '0.2')
    const [before, after] = ['0.1', '0.2'].map((number) =>
      composeVersion(log.session, log.changes, idOf(log, number)),
    )
    if (before === undefined || after === undefined) throw new TypeError('No versions')
    const found = compareDrafts(before.document, after.document)
    const ofStatements = found.filter(({ anchor }) => /^statement-[^/]*$/u.test(anchor))
    expect(ofStatements).toEqual([
      {
        kind: 'changed',
        anchor: 'statement-rec-tea',
        where: '1.1',
        before: '1.1 Offer tea',
        after: '1.1 Offer green tea',
      },
      {
        kind: 'removed',
        anchor: 'statement-rec-coffee',
        where: '1.2',
        before: '1.2 Offer coffee',
        after: '',
      },
      { kind: 'added', anchor: 'statement-rec-water', where: '1.3', before: '', after: '1.3 Offer water' },
    ])
    expect(compareDrafts(after.document, after.document)).toEqual([])
  })

  it('show rows and entries that differ by themselves, and what was moved', () => {
    const document = composeDraft(begin().session, { template: 'guidance', version: '0.1', date: 'June' })
    const make = (blocks: WordDocument['blocks']): WordDocument => ({ ...document, blocks })
    const paragraph = (anchor: string) => ({ kind: 'paragraph', text: anchor, anchor }) as const
    const list = (...texts: readonly string[]) =>
      ({ kind: 'list', ordered: false, anchor: 'list', items: texts.map((text) => ({ text })) }) as const
    expect(
      compareDrafts(
        make([paragraph('a'), paragraph('b'), paragraph('c'), list('one', 'two')]),
        make([paragraph('c'), paragraph('a'), paragraph('b'), list('one', 'three')]),
      ),
    ).toEqual([
      { kind: 'moved', anchor: 'c', where: '', before: '', after: 'c' },
      { kind: 'changed', anchor: 'list', where: '', before: '- two', after: '- three' },
    ])
    expect(keepOrder([3, 0, 1, 2])).toEqual(new Set([1, 2, 3]))
  })
})

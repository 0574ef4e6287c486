import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anchorOf } from '#shared/draft/anchors.ts'
import { composeDraft, type DraftOptions, layOutDraft } from '#shared/draft/compose.ts'
import { plainWords } from '#shared/draft/plain-words.ts'
import { recommend } from '#shared/draft/recommend.ts'
import { viewDraft } from '#shared/draft/view-draft.ts'
import type { Fields } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listAll } from '#shared/session/list.ts'
import { type Act, startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

import { blocksUnder, documentText, listHeadings } from './document-text.ts'
import { anySaid, makeSession } from './random-session.ts'
import { makeRichSession } from './rich-session.ts'

const options: DraftOptions = { template: 'guidance', version: '0.1', date: 'June' }
const day = makeRichSession()
const rich = foldChanges(day, recommend(day, makePen('writer')).changes)

function change(session: Session, write: (act: Act) => void): Session {
  const act = startAct(session, makePen('writer'))
  write(act)
  return act.session()
}

function withPassage(session: Session, passage: Partial<Fields<'passage'>>, id = 'mine'): Session {
  const whole = { template: 'guidance', kind: 'paragraph', text: 'My own words', ...passage } as const
  return change(session, (act) => act.make('passage', whole, id))
}

function anchorsOf(session: Session): readonly string[] {
  return composeDraft(session, options).blocks.map(anchorOf)
}

function findBlock(session: Session, text: string) {
  return composeDraft(session, options).blocks.find(
    (block) => block.kind === 'statement' && plainWords(block).includes(text),
  )
}

const [first] = composeDraft(rich, options).blocks.filter((block) => block.kind === 'statement')
const statement = first === undefined ? '' : anchorOf(first)

describe('a passage', () => {
  it('stands behind a block and what belongs to it', () => {
    const anchors = anchorsOf(withPassage(rich, { after: statement }))
    const at = anchors.indexOf('passage-mine')
    expect(anchors[at - 1]).toMatch(new RegExp(`^${statement}/`, 'u'))
    expect(anchors[at + 1]).not.toMatch(new RegExp(`^${statement}/`, 'u'))
  })

  it('stands straight under a heading, and another behind it', () => {
    const both = withPassage(withPassage(rich, { after: 'how-to-read' }), { after: 'passage-mine' }, 'more')
    const anchors = anchorsOf(both)
    const at = anchors.indexOf('how-to-read')
    expect(anchors.slice(at, at + 3)).toEqual(['how-to-read', 'passage-mine', 'passage-more'])
  })

  it('stands in place of a composed block, with its anchor, and says when that changed', () => {
    const block = composeDraft(rich, options).blocks.find(
      (each) => anchorOf(each).startsWith('list-') && !plainWords(each).includes('Held back'),
    )
    if (block === undefined) throw new TypeError('No list')
    const replaces = anchorOf(block)
    const session = withPassage(rich, { replaces, composed: plainWords(block), text: '- one\n- **two**' })
    const view = viewDraft(session, options)
    const now = view.document.blocks.find((each) => anchorOf(each) === replaces)
    expect(now).toMatchObject({
      kind: 'list',
      items: [{ text: 'one' }, { text: [{ text: 'two', bold: true }] }],
    })
    const source = view.sources.find(({ anchor }) => anchor === replaces)
    expect(source).toMatchObject({
      of: { entity: 'passage', id: 'mine' },
      composed: plainWords(block),
      isBehind: false,
    })
    expect(source?.points.length).toBeGreaterThan(0)
    const later = change(session, (act) => {
      for (const id of source?.points ?? []) act.set('point', id, 'text', 'Said in other words since')
    })
    const again = viewDraft(later, options).sources.find(({ anchor }) => anchor === replaces)
    expect(again?.isBehind).toBe(true)
    expect(again?.composed).toContain('Said in other words since')
  })

  it('leaves a block out: what it was made of is not used until a reason is given', () => {
    const block = findBlock(rich, 'Give a sleep diary')
    if (block?.kind !== 'statement') throw new TypeError('No statement')
    const anchor = anchorOf(block)
    const left = composeDraft(rich, options).blocks.filter((each) => anchorOf(each).startsWith(anchor))
    const leave = (because: string): Session =>
      left.reduce(
        (now, each, at) =>
          withPassage(now, { replaces: anchorOf(each), isLeftOut: true, because }, `out${at}`),
        rich,
      )
    expect(viewDraft(rich, options).unused).toEqual([])
    expect(viewDraft(leave(''), options).unused.map(({ text }) => text)).toEqual([plainWords(block)])
    expect(viewDraft(leave('Said elsewhere'), options).unused).toEqual([])
  })

  it('leaves out a section by its heading; a numbered one keeps its place', () => {
    const out = withPassage(rich, { replaces: 'how-to-read', isLeftOut: true })
    expect(listHeadings(composeDraft(out, options))).not.toContain('How to read this draft')
    const [topic] = listAll(rich, 'topic')
    const numbered = withPassage(rich, { replaces: `topic-${topic?.id}`, isLeftOut: true, because: 'Later' })
    const document = composeDraft(numbered, options)
    expect(blocksUnder(document, topic?.title ?? '').map(plainWords)).toEqual([
      'This part is left out: Later',
    ])
  })

  it('is kept at the end of its section when its place is gone, or under a heading of its own', () => {
    const written = withPassage(rich, { after: statement, text: 'Behind a statement' })
    const gone = change(written, (act) => {
      const { id, from } = [...act.session().records.recommendation.values()].find(
        (each) => statement === `statement-${each.id}`,
      ) ?? { id: '', from: '' }
      act.set('recommendation', id, 'withdrawn', true)
      act.make('omission', { of: from ?? '' })
    })
    const [topic] = listAll(rich, 'topic')
    const under = blocksUnder(composeDraft(gone, options), topic?.title ?? '')
    expect(plainWords(under.at(-1) ?? { kind: 'pageBreak' })).toBe('Behind a statement')
    const lost = composeDraft(withPassage(rich, { after: 'nowhere', text: 'Lost words' }), options)
    expect(blocksUnder(lost, 'Not placed').map(plainWords)).toContain('Lost words')
  })

  it('is of one template only', () => {
    const session = withPassage(rich, { after: 'background', template: 'thematic', text: 'Only there' })
    expect(documentText(composeDraft(session, options))).not.toContain('Only there')
    expect(documentText(composeDraft(session, { ...options, template: 'thematic' }))).toContain('Only there')
  })

  it('as a heading stands in the outline', () => {
    const session = withPassage(rich, { after: 'background', kind: 'heading', text: 'Mine' })
    const titles = viewDraft(session, options).outline.flatMap(({ title, children }) => [
      title,
      ...children.map((child) => `  ${child.title}`),
    ])
    expect(titles).toContain('  Mine')
  })
})

describe('whatever is written', () => {
  const places = fc.record({
    at: fc.nat(200),
    how: fc.constantFrom('behind', 'instead', 'out', 'chain', 'nowhere'),
    kind: fc.constantFrom('heading', 'paragraph', 'quote'),
    withdrawn: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  })

  it('nothing is lost and every block has an anchor of its own, before and after more pooling', () => {
    fc.assert(
      fc.property(
        fc.array(anySaid, { maxLength: 25 }),
        fc.array(places, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(30), { maxLength: 8 }),
        (said, written, gone) => {
          const session = makeSession(said)
          const anchors = anchorsOf(session).filter((anchor) => anchor !== '')
          const pick = (at: number): string => anchors[at % anchors.length] ?? 'nowhere'
          const wrote = change(session, (act) => {
            for (const [index, { at, how, kind, withdrawn }] of written.entries()) {
              const after =
                how === 'chain' ? `passage-w${at % written.length}` : how === 'nowhere' ? 'gone-x' : pick(at)
              const isNew = how !== 'instead' && how !== 'out'
              const place = isNew ? { after } : { replaces: pick(at) }
              const rest = { kind, withdrawn, isLeftOut: how === 'out', text: `words${index}end` }
              act.make('passage', { template: 'guidance', ...place, ...rest }, `w${index}`)
            }
          })
          const later = change(wrote, (act) => {
            const points = [...act.session().records.point.keys()]
            for (const at of gone) {
              const id = points[at % Math.max(points.length, 1)]
              if (id !== undefined) act.set('point', id, 'withdrawn', true)
            }
          })
          for (const now of [wrote, later]) {
            const { document, laid } = layOutDraft(now, options)
            const text = document.blocks
              .filter((block) => anchorOf(block) !== 'passage-sources')
              .map(plainWords)
              .join('\n')
            const all = document.blocks.map(anchorOf).filter((anchor) => anchor !== '')
            expect(new Set(all).size).toBe(all.length)
            for (const [index, { how, withdrawn }] of written.entries()) {
              const times = text.split(`words${index}end`).length - 1
              expect(times, `passage ${index} ${how}`).toBe(
                withdrawn || how === 'out' || laid.leftOut.has(`passage-w${index}`) ? 0 : 1,
              )
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

import { describe, expect, it } from 'vitest'

import { composeDraft } from '#shared/draft/compose.ts'
import type { WordDocument } from '#shared/model/document.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Act, startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

import { blocksUnder, blockTexts } from './document-text.ts'
import { makeRichSession } from './rich-session.ts'

const options = { template: 'guidance', version: '0.1', date: 'June' } as const

function compose(write: (act: Act) => void): WordDocument {
  const act = startAct(emptySession('day'), makePen())
  act.make('workshop', { title: 'A day' }, 'day')
  write(act)
  return composeDraft(act.session(), options)
}

function statements({ blocks }: WordDocument): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'statement' ? [blockTexts(block).join(' ')] : []))
}

describe('numbered statements', () => {
  const rich = composeDraft(makeRichSession(), options)

  it('are numbered by topic and order, and keep a number they carry', () => {
    expect(statements(rich)).toEqual([
      '1.1 Ask about sleep at the first contact',
      '1.2 Give a sleep diary & explain it (<5 minutes)',
      '2.4 Consider tapering sleeping tablets over eight weeks or longer',
    ])
  })

  it('pass over every number that a recommendation ever carried', () => {
    const document = compose((act) => {
      const topic = act.make('topic', { title: 'Sleep' })
      act.make('recommendation', { text: 'kept', number: '1.2', topic })
      act.make('recommendation', { text: 'gone', number: '1.1', topic, withdrawn: true })
      act.make('recommendation', { text: 'twice', number: '1.2', topic })
      act.make('point', { text: 'said', kind: 'say', topic })
    })
    expect(statements(document)).toEqual(['1.2 kept', '1.3 twice', '1.4 said'])
  })

  it('come after the topics where they have none', () => {
    const document = compose((act) => {
      act.make('topic', { title: 'Sleep' })
      act.make('point', { text: 'said', kind: 'say' })
    })
    expect(statements(document)).toEqual(['2.1 said'])
    expect(blocksUnder(document, 'Sleep').flatMap(blockTexts)).toEqual([
      expect.stringContaining('Nothing has been recorded under this topic yet.'),
    ])
  })

  it('leave out what only a speaker said', () => {
    const document = compose((act) => {
      const presentation = act.make('presentation', { title: 'A talk' })
      act.make('point', { text: 'a claim', kind: 'say', presentation, heardFrom: 'speaker' })
    })
    expect(statements(document)).toEqual([])
    expect(blocksUnder(document, 'Heard from speakers').flatMap(blockTexts).join(' ')).toContain('a claim')
  })

  it('say at how many tables they were said, apart from how firmly they are meant', () => {
    const said = rich.blocks.flatMap((block) => (block.kind === 'provenance' ? [block.text] : []))
    expect(said[0]).toBe(
      'Said at 2 of 5 tables: Table 1, Table 3. All agreed at Table 1; opinion was split at Table 3.',
    )
    expect(said[2]).toContain(
      'Strength: consider. For: people taking tablets for more than a month. Rests on 1 point.',
    )
  })

  it('keep the words of a group under its wording, and show dissent after it', () => {
    const under = blocksUnder(rich, 'What the guidance should say').flatMap(blockTexts).join('\n')
    expect(under).toContain(
      'Always ask how they sleep, before anything else (People who have lived with it, Table 3)',
    )
    expect(under).toContain('Two people felt this takes the time away from wounds')
  })

  it('do not make a statement twice of what a recommendation rests on', () => {
    const under = blocksUnder(rich, 'Medicines').flatMap(blockTexts).join('\n')
    expect(under.match(/Consider a slow taper/gu)).toHaveLength(1)
  })
})

describe('points under a topic', () => {
  const rich = composeDraft(makeRichSession(), options)

  it('stand by theme, then by kind', () => {
    const titles = blocksUnder(rich, 'First contact').flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    )
    expect(titles).toEqual([
      'What the guidance should say',
      'What people said',
      'Being believed',
      'At the desk',
      'Barriers',
      'What helps',
      'Needs',
      'Things to share',
      'Left open',
    ])
  })

  it('show quotes with a code, a role or neither, as each person asked', () => {
    const quotes = rich.blocks.flatMap((block) => (block.kind === 'quote' ? [block.attribution] : []))
    expect(quotes).toEqual([
      'P1, Table 2',
      'P1, people who have lived with it, Table 1',
      'Primary care, Table 2',
      'testimony, Marigold',
    ])
  })

  it('keep two wordings side by side until somebody chooses', () => {
    const note = rich.blocks.find(
      (block) => block.kind === 'callout' && block.label?.startsWith('Two wordings'),
    )
    expect(note).toMatchObject({
      tone: 'disagreement',
      paragraphs: ['A named nurse makes all the difference', 'A nurse people know makes the difference'],
    })
  })

  it('set a warning apart in a box', () => {
    const warning = blocksUnder(rich, 'Avoid unintended consequences')
    expect(warning).toMatchObject([{ kind: 'callout', tone: 'risk' }])
  })

  it('never lose points that stand under each other in a ring, or very deep', () => {
    const document = compose((act) => {
      const ids = Array.from({ length: 40 }, () => act.newId())
      for (const [index, id] of ids.entries())
        act.make('point', { text: `deep ${index}.`, under: ids[index - 1] ?? null }, id)
      const [a, b] = [act.newId(), act.newId()]
      act.make('point', { text: 'ring a', under: b }, a)
      act.make('point', { text: 'ring b', under: a }, b)
    })
    const text = blocksUnder(document, 'What was said').flatMap(blockTexts).join('\n')
    for (const words of ['ring a', 'ring b', 'deep 0.', 'deep 39.']) expect(text.split(words)).toHaveLength(2)
  })
})

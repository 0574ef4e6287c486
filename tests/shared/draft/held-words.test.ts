import { expect, it } from 'vitest'

import { composeDraft, type DraftOptions } from '#shared/draft/compose.ts'
import { recommend } from '#shared/draft/recommend.ts'
import { writeDraftCsv } from '#shared/draft/text/write-csv.ts'
import { writeDraftJson } from '#shared/draft/text/write-json.ts'
import { writeMarkdown } from '#shared/draft/text/write-markdown.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Act, startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

const quoted = 'My heron slept beside the green kettle'
const templates = ['guidance', 'action-plan', 'thematic'] as const

function change(session: Session, write: (act: Act) => void, device = 'desk'): Session {
  const act = startAct(session, makePen(device))
  write(act)
  return act.session()
}

function changesOf(session: Session, device: string, write: (act: Act) => void) {
  const act = startAct(session, makePen(device, Date.parse('2026-03-03T09:00:00.000Z')))
  write(act)
  return act.changes()
}

function optionsOf(template: DraftOptions['template']): DraftOptions {
  return { template, version: '0.1', date: 'June' }
}

function printAll(session: Session): string {
  return templates
    .flatMap((template) => {
      const options = optionsOf(template)
      return [
        writeMarkdown(composeDraft(session, options)),
        writeDraftCsv(session, options),
        writeDraftJson(session, options),
      ]
    })
    .join('\n')
}

function makeDay(): Session {
  const day = change(emptySession('day'), (act) => {
    act.make('workshop', { title: 'A day' }, 'day')
    act.make('topic', { title: 'Sleep' }, 'sleep')
    act.make('person', { consent: 'given', code: 'P1' }, 'teller')
    const said = { kind: 'quote', person: 'teller', topic: 'sleep', text: quoted } as const
    act.make('point', said, 'alone')
    act.make('point', { ...said, text: `${quoted} again` }, 'member')
    act.make('point', { kind: 'say', topic: 'sleep', text: 'Offer tea' }, 'tea')
    act.make('point', { kind: 'say', topic: 'sleep', text: 'Offer milk' }, 'milk')
    act.make(
      'group',
      { state: 'confirmed', members: { member: true, tea: true }, wordingFrom: 'member', topic: 'sleep' },
      'group',
    )
    act.make('group', { members: { member: true }, topic: 'sleep' }, 'loose')
    act.make('omission', { of: 'alone', because: `They said: “${quoted}”.` }, 'one')
    act.make('omission', { of: 'loose', because: 'Said twice' }, 'many')
    const passage = { template: 'guidance', after: 'topic-sleep' } as const
    act.make('passage', { ...passage, kind: 'quote', text: quoted, rests: { alone: true } }, 'quote')
    act.make('passage', { ...passage, text: `One said: *${quoted.toLowerCase()}*!` }, 'prose')
  })
  const composed = foldChanges(day, recommend(day, makePen('writer')).changes)
  const copies = ['left', 'right'].flatMap((device) => [
    ...changesOf(composed, device, (act) => {
      act.set('point', 'alone', 'text', `${quoted} on the ${device}`)
      act.set('group', 'group', 'wording', `${quoted}, ${device}`)
      act.set('recommendation', 'rec-group', 'text', `Say on the ${device}: ${quoted}`)
    }),
  ])
  return foldChanges(composed, copies)
}

it('words whose speaker took consent back are in no form of the draft, whatever was made of them', () => {
  const day = makeDay()
  expect(printAll(day)).toContain(quoted)
  const held = change(day, (act) => act.set('person', 'teller', 'consent', 'withdrawn'))
  const printed = printAll(held)
  expect(printed.toLowerCase()).not.toContain('heron')
  expect(printed).toContain('Held back')
  expect(printed).toContain('Offer milk')
  const again = foldChanges(held, recommend(held, makePen('writer')).changes)
  expect(printAll(again).toLowerCase()).not.toContain('heron')
})

it('what the writer wrote in a part that is left out goes with it', () => {
  const day = change(makeDay(), (act) => {
    act.make('passage', { template: 'guidance', after: 'passage-prose', text: 'Then a walrus' }, 'next')
    const whole = { template: 'guidance', replaces: 'topic-sleep', kind: 'heading', isLeftOut: true } as const
    act.make('passage', { ...whole, because: 'Too early' }, 'without')
  })
  const { blocks } = composeDraft(day, optionsOf('guidance'))
  expect(JSON.stringify(blocks)).not.toContain('walrus')
  expect(JSON.stringify(blocks)).not.toContain('Not placed')
})

it('a speaker who is not to be told apart has no post in the draft', () => {
  const day = change(makeDay(), (act) => {
    act.make('person', { consent: 'refused', code: 'S1', post: 'Warden of the lighthouse' }, 'speaker')
    act.make('role', { who: 'speaker', role: 'keynote' }, 'role')
    const talk = { title: 'A talk', speaker: 'speaker', post: 'Warden of the lighthouse' }
    act.make('presentation', talk, 'talk')
  })
  expect(printAll(day)).not.toContain('lighthouse')
})

import type { Block } from '#shared/model/document.ts'
import { listAll } from '#shared/session/list.ts'

import { listFacts } from './facts.ts'
import { statementAnchor, statementsOf } from './gather-statements.ts'
import { listUnder, sayAs } from './lists.ts'
import type { Material } from './material.ts'
import { numberActions } from './plan-leads.ts'
import { layOutPlan } from './plan.ts'
import { type Cell, richTable } from './rich-table.ts'
import { makeSection, type Section } from './section.ts'
import { lineOf, openingOf, sentence } from './words.ts'

const here = 'Type here'

/** When comments are due, if a round that is not closed says so. */
function dueDate({ session }: Material): string {
  const open = listAll(session, 'round').filter(({ state }) => state !== 'closed')
  return open.map(({ closes }) => lineOf(closes?.text ?? '')).find((date) => date !== '') ?? ''
}

function returnBlocks(material: Material): readonly Block[] {
  const contact = listFacts(material, 'contact').map(({ text }) => ({ text: lineOf(text) }))
  const due = dueDate(material)
  const how =
    'Please put one comment in a row and leave the numbers as they are. Rows you do not need may stay as they are. Please fill in the form in this file, or mark the text with Word comments; both are read.'
  const by =
    due === ''
      ? 'Send it back to whoever sent you this copy.'
      : `Send it back to whoever sent you this copy, by ${due}.`
  return [
    ...sayAs('form-how', how, contact.length === 0 ? by : ''),
    ...listUnder(
      due === '' ? 'Where to send it:' : sentence(`Please return it by ${due}`),
      contact,
      false,
      'form-where',
    ),
    ...sayAs(
      'form-rules',
      'Every comment is read, answered and kept with its answer. One reply for each organisation, please; people who took part may also write for themselves. A comment that comes late or without a name is kept and marked so.',
    ),
  ]
}

function aboutYou(version: string): Block {
  const values = [here]
  return {
    kind: 'facts',
    headings: ['About you', 'Your answer'],
    facts: [
      { label: 'Version of the draft', values: [version] },
      { label: 'Your name, or your code', values },
      { label: 'Organisation, if you answer for one', values },
      { label: 'How you know the subject', values },
      { label: 'Interests to declare', values },
      { label: 'Date', values },
    ],
  }
}

type PlaceInDraft = { readonly title: string; readonly leads: string; readonly anchor: string }

/** The places a comment can be about, in the order of the draft: each part, and each statement and action in it. */
function listPlaces(material: Material, sections: readonly Section[]): readonly PlaceInDraft[] {
  const topics = new Set(material.topics.map(({ id }) => id))
  const byPart = Map.groupBy(statementsOf(material), ({ topic }) =>
    topic !== null && topics.has(topic) ? `topic-${topic}` : 'further',
  )
  const actions = numberActions(layOutPlan(material.session)).map(({ number, action }): PlaceInDraft => {
    const title = `Action ${number}: ${openingOf(action.text, 40)}`
    return { title, leads: 'action-plan-table', anchor: `comment-action-${action.id}` }
  })
  let topic = 0
  return sections
    .filter(({ isFront, isAppendix }) => isFront !== true && isAppendix !== true)
    .flatMap(({ title, anchor, numbered }): readonly PlaceInDraft[] => {
      if (numbered === true) topic += 1
      const name = numbered === true ? `${topic}  ${openingOf(title, 60)}` : openingOf(title, 60)
      const statements = (byPart.get(anchor) ?? []).map((statement): PlaceInDraft => {
        const at = statementAnchor(statement)
        return { title: `Recommendation ${statement.number}`, leads: at, anchor: `comment-${at}` }
      })
      const inPart = anchor === 'action-plan' ? actions : statements
      return [{ title: name, leads: anchor, anchor: `comment-${anchor}` }, ...inPart]
    })
}

/** A form for comments with the numbers of this draft filled in, one row for each place, and how to return it. */
export function commentFormSection(
  material: Material,
  sections: readonly Section[],
  version: string,
): Section {
  const places = listPlaces(material, sections)
  const row = (number: number, place: Cell): readonly Cell[] => [
    String(number),
    place,
    here,
    here,
    here,
    here,
  ]
  const rows = [
    row(1, 'General'),
    ...places.map(({ title, leads }, index) => row(index + 2, [{ text: title, ref: leads }])),
    row(places.length + 2, 'Another place (say which)'),
  ]
  return makeSection('comment-form', 'Comment form', {
    isAppendix: true,
    blocks: [
      ...returnBlocks(material),
      aboutYou(version),
      ...richTable(
        {
          anchor: 'comment-table',
          caption: 'Your comments',
          landscape: true,
          compact: true,
          toFill: true,
          blank: here,
          description:
            'A form with one row for each place in the draft. The columns after the place are for you to fill in.',
          rowAnchors: ['comment-general', ...places.map(({ anchor }) => anchor), 'comment-other'],
        },
        [
          { heading: 'No.', width: 1 },
          { heading: 'Section or recommendation', width: 5 },
          { heading: 'Page and line', width: 2 },
          { heading: 'Comment', width: 6 },
          { heading: 'Suggested wording', width: 5 },
          { heading: 'Reason or evidence', width: 4 },
        ],
        rows,
      ),
    ],
  })
}

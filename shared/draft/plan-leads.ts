import type { Rec } from '#shared/model/session.ts'

import { say, sayAs } from './lists.ts'
import { plainTable } from './plain-table.ts'
import type { Plan } from './plan.ts'
import { bullets, richTable } from './rich-table.ts'
import { makeSection, type Section } from './section.ts'
import { countOf, lineOf, openingOf } from './words.ts'

type Action = Rec<'action'>

const named = /\blead\b[^.;]{0,60}?\b(?:would be|will be|is|to be)\s+(?<who>[^.;]{2,80})/iu

/** Who is to lead an action: as set, else as its words say ("Lead for this would be …"); empty where nobody is named. */
export function leadOf({ lead, text }: Pick<Action, 'lead' | 'text'>): string {
  return lineOf(lead) || lineOf(named.exec(text)?.groups?.['who'] ?? '')
}

/** The verb an action begins with: the word its strength was read from. */
export function verbOf({ text }: Pick<Action, 'text'>): string {
  const words =
    /^\W*(?<verb>(?:as part of\b.*?\bconsider|continue to \p{L}+|improve our understanding|\p{L}+))/iu.exec(
      lineOf(text),
    )
  const verb = words?.groups?.['verb'] ?? ''
  return /^as part of/iu.test(verb) ? 'As part of …, consider' : verb
}

const grades = { offer: 'To be done', consider: 'To be considered', research: 'To find out more' }

/** How firmly an action is meant, in the draft's words. */
export function sayGrade({ strength }: Pick<Action, 'strength'>): string {
  return strength === null ? 'Not graded' : grades[strength]
}

/** Each action's number: that of its row in the plan, then its own within it. */
export function numberActions(
  plan: Plan,
): readonly { readonly number: string; readonly action: Action; readonly row: Plan['rows'][number] }[] {
  return plan.rows.flatMap((row, at) =>
    (plan.actions.get(row.id) ?? []).map((action, index) => ({
      number: `${at + 1}.${index + 1}`,
      action,
      row,
    })),
  )
}

/** Every action with its verb and what that verb makes of it. */
export function actionListSection(plan: Plan): Section {
  const numbered = numberActions(plan)
  const table = plainTable(
    {
      anchor: 'action-list',
      caption: 'Actions by number, graded by their verb',
      blank: 'None identified',
      compact: true,
    },
    [
      { heading: 'No.', width: 2 },
      { heading: 'Action', width: 14 },
      { heading: 'Verb', width: 4.5 },
      { heading: 'Grade', width: 6 },
      { heading: 'Standard', width: 3 },
    ],
    numbered.map(({ number, action, row }) => [
      number,
      openingOf(action.text, 110),
      verbOf(action),
      sayGrade(action),
      row.standards.join(', '),
    ]),
  )
  return makeSection('actions-numbered', 'Actions by number', {
    blocks:
      table.length === 0
        ? []
        : [
            ...say(
              'The number of an action is that of its row in the plan, then its own. Ensure, develop, include, make, strengthen and other verbs of action are to be done; consider and explore are conditional; “improve our understanding” asks to find out more.',
            ),
            ...table,
          ],
  })
}

/** The numbers, unless they are so many that those with a lead are sooner told. */
function listOpen(numbers: readonly string[]): string {
  return numbers.length > 12 ? '; the table shows the others' : `: ${numbers.join(', ')}`
}

/** The actions each body is to lead; those that name nobody come last. */
export function leadSection(plan: Plan): Section {
  const byLead = Map.groupBy(numberActions(plan), ({ action }) => leadOf(action))
  const open = byLead.get('') ?? []
  const leads = [...byLead].filter(([lead]) => lead !== '')
  const item = ({ number, action }: (typeof open)[number]) => ({
    text: [{ text: number, bold: true }, { text: ` ${openingOf(action.text, 90)}` }],
  })
  const rows = leads.map(([lead, actions]) => [lead, bullets(actions.map(item))] as const)
  const without =
    open.length === 0
      ? ''
      : leads.length === 0
        ? 'No action names a body that is to lead it. The core group will need to name one for each.'
        : `${countOf(open.length, 'action')} of ${plan.count} ${open.length === 1 ? 'names' : 'name'} no body that is to lead${listOpen(open.map(({ number }) => number))}.`
  return makeSection('leads', 'Actions by lead body', {
    blocks: [
      ...sayAs('leads-open', plan.count === 0 ? '' : without),
      ...richTable(
        { anchor: 'leads-table', caption: 'Who is to lead what' },
        [
          { heading: 'Lead body', width: 4 },
          { heading: 'Actions', width: 12 },
        ],
        rows,
      ),
    ],
  })
}

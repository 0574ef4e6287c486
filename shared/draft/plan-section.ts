import type { Block, CellPart, ListItem, Rich } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'

import { wordingNote } from './disagreement.ts'
import type { Material } from './material.ts'
import { isPassim } from './plan-coverage.ts'
import type { Plan } from './plan.ts'
import { makeSection, type Section } from './section.ts'
import { countOf, headingText, lineOf, wordKey } from './words.ts'

type Action = Rec<'action'>

/** What a reader needs to know of an action beyond its words, where the words do not say it already. */
function extras(action: Action): string {
  const said = wordKey(action.text)
  const named = [
    ['lead', action.lead],
    ['funding', action.funding],
    ['for', action.audience],
    ['takes', action.duration],
    ['measured by', action.measure],
    ['depends on', action.dependsOn],
    ['status', action.status],
  ] as const
  const parts = named
    .map(([name, text]) => [name, lineOf(text)] as const)
    .filter(([, text]) => text !== '' && !said.includes(wordKey(text)))
    .map(([name, text]) => `${name}: ${text}`)
  if (action.mandatory && !said.includes('mandatory')) parts.push('mandatory')
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}

function actionText(action: Action): Rich {
  const more = extras(action)
  return more === '' ? action.text : [{ text: action.text }, { text: more, italic: true }]
}

function actionItem(plan: Plan, action: Action): ListItem {
  const below = (plan.under.get(action.id) ?? []).filter(
    (sub) => sub.label === action.label || lineOf(sub.label) === '',
  )
  return { text: actionText(action), items: below.map((sub) => actionItem(plan, sub)) }
}

/** Sub-actions under a label of their own; they stand after their lead, below that label. */
function labelled(plan: Plan, action: Action): readonly Action[] {
  const own: Action[] = []
  for (const sub of plan.under.get(action.id) ?? []) {
    if (sub.label !== action.label && lineOf(sub.label) !== '') own.push(sub)
    else own.push(...labelled(plan, sub))
  }
  return own
}

function actionsCell(plan: Plan, row: Rec<'planRow'>): readonly CellPart[] {
  const parts: CellPart[] = []
  let label = ''
  let items: ListItem[] = []
  const close = (): void => {
    if (items.length > 0) parts.push({ kind: 'bullets', items })
    items = []
  }
  const add = (action: Action): void => {
    if (lineOf(action.label) !== label) {
      close()
      label = lineOf(action.label)
      if (label !== '') parts.push({ kind: 'paragraph', text: [{ text: label, bold: true }] })
    }
    items.push(actionItem(plan, action))
    for (const sub of labelled(plan, action)) add(sub)
  }
  for (const action of plan.actions.get(row.id) ?? []) add(action)
  close()
  return parts
}

function lines(text: string): readonly CellPart[] {
  return text.split('\n').map((line) => ({ kind: 'paragraph', text: line }))
}

function planTable(plan: Plan): Block {
  return {
    kind: 'table',
    anchor: 'action-plan-table',
    caption: `Action plan: ${countOf(plan.rows.length, 'topic')}, ${countOf(plan.count, 'action')}`,
    landscape: true,
    rowAnchors: plan.rows.map(({ id }) => `row-${id}`),
    from: [...plan.rows.map(({ id }) => id), ...plan.all.map(({ id }) => id)],
    columns: [
      { heading: 'Topic', width: 5 },
      { heading: plan.standardHeading, width: 3 },
      { heading: 'Possible actions', width: 14 },
    ],
    rows: plan.rows.map((row) => [
      lines(row.topic),
      row.standards.flatMap((standard) => lines(standard)),
      actionsCell(plan, row),
    ]),
  }
}

function planIntroduction(plan: Plan): string {
  const passim = plan.rows.some((row) => row.standards.some(isPassim))
  const none = plan.rows.some((row) => row.standards.every((standard) => lineOf(standard) === ''))
  return [
    'The actions below are possible actions, put forward for discussion; none has been approved.',
    'Standards are shown as they were printed.',
    passim ? '“Passim” means that the row answers to standards throughout the set.' : '',
    none ? '“None identified” means that no standard was named beside the topic.' : '',
  ]
    .filter((line) => line !== '')
    .join(' ')
}

/** The action plan as one wide table on pages turned sideways. */
export function planSection(material: Material, plan: Plan): Section {
  if (plan.rows.length === 0) return makeSection('action-plan', 'Action plan')
  const ids = [...plan.rows.map((row) => row.id), ...plan.all.map((action) => action.id)]
  return makeSection('action-plan', headingText('Draft action plan'), {
    blocks: [
      { kind: 'paragraph', text: planIntroduction(plan), anchor: 'action-plan-lead' },
      planTable(plan),
      ...ids.flatMap((id) => wordingNote(material, id)),
    ],
  })
}

import { rowTitle } from '#shared/draft/plan.ts'
import { lineOf } from '#shared/draft/words.ts'
import type { Block, CellPart } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import type { Finding } from './finding.ts'
import { findingOf, type Subject } from './subject.ts'

type Row = Rec<'planRow'>

function isBlank(texts: readonly string[]): boolean {
  return texts.every((text) => lineOf(text) === '')
}

function rowFindings(
  subject: Subject,
  row: Row,
  isStandardWanted: boolean,
  hasActions: boolean,
): readonly Finding[] {
  const title = rowTitle(row)
  const of = { entity: 'planRow', id: row.id }
  const tell = (says: string): Finding =>
    findingOf(subject, 'empty-cell', of, { says, words: title, text: row.topic })
  return [
    ...(title === '' ? [tell('A row of the action plan has no topic: name it, or take the row out.')] : []),
    ...(isStandardWanted && isBlank(row.standards)
      ? [
          tell(
            `The row “${title}” has no standard beside it: name one, or say on purpose that there is none.`,
          ),
        ]
      : []),
    ...(hasActions ? [] : [tell(`The row “${title}” has no action: add one, or take the row out.`)]),
  ]
}

/** Where no row names a standard the plan has no use for them: one finding says so for all. */
function planFindings(subject: Subject): readonly Finding[] {
  const rows = listAll(subject.session, 'planRow')
  const actions = listAll(subject.session, 'action')
  const acted = new Set(actions.filter(({ text }) => lineOf(text) !== '').map(({ row }) => row))
  const isUsed =
    rows.some(({ standards }) => !isBlank(standards)) || listAll(subject.session, 'framework').length > 0
  const empty = actions.filter(
    ({ row, text }) => lineOf(text) === '' && subject.session.records.planRow.has(row),
  )
  return [
    ...rows.flatMap((row, index) => rowFindings(subject, row, isUsed || index === 0, acted.has(row.id))),
    ...empty.map(({ id }) =>
      findingOf(
        subject,
        'empty-cell',
        { entity: 'action', id },
        {
          says: 'An action of the plan has no words: write it, or take it out.',
          words: '',
        },
      ),
    ),
  ]
}

function isEmptyPart(part: CellPart): boolean {
  if (part.kind === 'bullets') return part.items.length === 0
  return lineOf(typeof part.text === 'string' ? part.text : part.text.map(({ text }) => text).join('')) === ''
}

function cellWords(cell: readonly CellPart[]): string {
  return cell
    .flatMap((part) => (part.kind === 'paragraph' ? [part.text] : part.items.map(({ text }) => text)))
    .map((text) => (typeof text === 'string' ? text : text.map((run) => run.text).join('')))
    .join(' ')
}

/** Tables composed of records say themselves what is not known; in others, a column that is mostly filled is meant to be. */
function tableFindings(table: Extract<Block, { kind: 'table' }>): readonly Finding[] {
  const isComposed = table.blank !== undefined || table.rowAnchors !== undefined || table.from !== undefined
  if (isComposed || table.toFill === true || table.rows.length === 0) return []
  return table.columns.flatMap(({ heading }, column) => {
    const blank = table.rows.filter((row) => row[column]?.every(isEmptyPart) ?? true)
    if (blank.length * 2 > table.rows.length) return []
    return blank.map((row): Finding => {
      const name = row.map(cellWords).find((words) => lineOf(words) !== '') ?? ''
      return {
        check: 'empty-cell',
        says: `In the table “${table.caption}” the cell under “${heading}” is empty: fill it, or say that there is nothing.`,
        words: lineOf(name),
        anchor: table.anchor ?? '',
        of: null,
      }
    })
  })
}

/** Cells of the action plan and of other tables with nothing in them. */
export function findEmptyCells(subject: Subject): readonly Finding[] {
  const planned = listAll(subject.session, 'planRow').length > 0
  const tables = subject.document.blocks.filter((block) => block.kind === 'table')
  return [
    ...planFindings(subject),
    ...tables
      .filter(({ anchor = '' }) => !(planned && /plan|comment|form|actions?\b/u.test(anchor)))
      .flatMap(tableFindings),
  ]
}

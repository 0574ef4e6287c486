import type { Session } from '#shared/model/session.ts'
import { splitCell } from '#shared/session/csv-cells.ts'
import { themesOf } from '#shared/session/filed.ts'
import { holdBack } from '#shared/session/hold-back.ts'
import { listAll } from '#shared/session/list.ts'
import { labelByCode } from '#shared/session/person-labels.ts'
import { nameTable } from '#shared/session/points.ts'
import { findTheme } from '#shared/session/theme-tree.ts'

import { writeCsv } from './write-csv.ts'

const columns = ['quote', 'code', 'role', 'table', 'theme', 'sub-theme', 'used-in'] as const
const between = ' | '

/**
 * The quote bank as CSV: every quote and testimony once, word for word, with the participant's code and never a name; those
 * of people who refused to be quoted, or took their consent back, stay out. A quote
 * under several themes has them in one cell, " | " between them, the sub-themes in the same order. `usedIn` says where the draft
 * has it, by point. A quote too long for a cell goes on in `quote 2`, `quote 3` … at the end.
 */
export function writeQuotesCsv(session: Session, usedIn: ReadonlyMap<string, string>): string {
  const labels = labelByCode(session)
  const { table: tables, expertise } = session.records
  const quotes = listAll(session, 'point').filter(({ kind }) => kind === 'quote' || kind === 'testimony')
  const lines = holdBack(session, quotes).offered.map((point) => {
    const paths = themesOf(session, point).map((id) => findTheme(session, id)?.path ?? [])
    const table = tables.get(point.table ?? '')
    const [text = '', ...more] = splitCell(point.text)
    const cells = [
      text,
      labels.get(point.person ?? '') ?? '',
      expertise.get(point.expertise ?? '')?.name ?? '',
      table === undefined ? '' : nameTable(table),
      paths.map(([top = '']) => top).join(between),
      paths.some((path) => path.length > 1)
        ? paths.map((path) => path.slice(1).join(' > ')).join(between)
        : '',
      usedIn.get(point.id) ?? '',
    ]
    return { cells, more }
  })
  const most = Math.max(0, ...lines.map(({ more }) => more.length))
  const extra = Array.from({ length: most }, (_, at) => `quote ${at + 2}`)
  const rows = lines.map(({ cells, more }) => [...cells, ...extra.map((_, at) => more[at] ?? '')])
  return writeCsv([[...columns, ...extra], ...rows])
}

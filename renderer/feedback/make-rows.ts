import type { SetKind } from '#renderer/state/kinds.ts'
import { type ShownKind, showKind } from '#renderer/ui/show-kind.ts'
import type { FeedbackPoint, FeedbackTable } from '#shared/capture/feedback/list-feedback.ts'
import type { Rec } from '#shared/model/session.ts'

import type { WallRow } from './projector/picture.ts'
import { shorten } from './shorten.ts'
import { t } from './words.ts'

type Point = Rec<'point'>

/** What the rows are written with: the session's kinds, what tables are called, and whose words a quote is. */
export type RowWords = {
  readonly kinds: readonly SetKind[]
  readonly nameOf: (table: FeedbackTable) => string
  readonly whoOf: (point: Point) => string
}

const ownWords: ReadonlySet<string> = new Set(['quote', 'testimony'])

/** The points of a table that are shown: those new to the room, or all it reports. */
export function shownPoints({ points }: FeedbackTable, onlyNew: boolean): readonly FeedbackPoint[] {
  return onlyNew ? points.filter(({ isNew }) => isNew) : points
}

/** How many said a thing: "7 tables · 1 split"; what one table said is given with its name. */
function describeTelling({ telling }: FeedbackPoint, table: string): string {
  const { tables, splits, people } = telling
  const split = splits === 0 ? '' : tables > 1 ? t('telling.splits', { count: splits }) : t('telling.split')
  const said = tables > 1 ? t('telling.tables', { count: tables }) : table
  return [said, people === null ? '' : t('telling.people', { count: people }), split]
    .filter((part) => part !== '')
    .join(' · ')
}

/** A kind that the session has no mark for is shown by another. */
function markKind(kind: ShownKind, mark: string): ShownKind {
  return kind.mark === '' ? { ...kind, mark } : kind
}

function makeRow(row: Pick<WallRow, 'table' | 'telling'>, point: Point, words: RowWords): WallRow {
  return {
    ...row,
    id: point.id,
    point: point.id,
    text: point.text.trim(),
    kind: markKind(showKind(point.kind, words.kinds), '•'),
    isDetail: false,
    who: ownWords.has(point.kind) ? words.whoOf(point) : '',
  }
}

/** The rows of the wall: every table's points in their order, each followed by its details. */
export function makeRows(
  tables: readonly FeedbackTable[],
  onlyNew: boolean,
  words: RowWords,
): readonly WallRow[] {
  return tables.flatMap((table) =>
    shownPoints(table, onlyNew).flatMap((shown) => {
      const telling = describeTelling(shown, shorten(words.nameOf(table)))
      const details = shown.details.map((detail) => ({
        ...makeRow({ table: table.id, telling: '' }, detail, words),
        kind: { ...showKind(detail.kind, words.kinds), mark: '–' },
        isDetail: true,
      }))
      return [makeRow({ table: table.id, telling }, shown.point, words), ...details]
    }),
  )
}

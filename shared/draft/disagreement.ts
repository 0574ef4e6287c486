import type { Block, Rich } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'

import type { Entry } from './entry.ts'
import { type Material, tableName } from './material.ts'
import { openingOf } from './words.ts'

type Point = Rec<'point'>

function* withDetails(material: Material, point: Point): Generator<Point> {
  yield point
  for (const detail of material.details.get(point.id) ?? []) yield* withDetails(material, detail)
}

/** Two or more wordings of one thing, side by side, until somebody chooses. */
export function wordingNote(material: Material, id: string): readonly Block[] {
  const texts = material.wordings.get(id) ?? []
  if (texts.length === 0) return []
  const label =
    texts.length === 2 ? 'Two wordings, not yet settled' : `${texts.length} wordings, not yet settled`
  return [{ kind: 'callout', tone: 'disagreement', label, paragraphs: texts, anchor: `wordings-${id}` }]
}

function dissentNotes(material: Material, points: readonly Point[]): readonly Rich[] {
  return points.flatMap((point) => {
    const split = point.agreement?.scale === 'split'
    const note = point.dissent.trim() === '' && !split ? null : point.dissent
    if (note === null) return []
    const table = tableName(material, point.table)
    const where = table === '' ? '' : `${table}. `
    const words = note.trim() === '' ? 'Opinion was split; no note was kept of the reasons.' : note
    return [[{ text: where, bold: true }, { text: words }]]
  })
}

/** What people disagreed on in an entry: dissent as noted, opinion that was split, wordings not settled. */
export function disagreementBlocks(material: Material, entry: Entry): readonly Block[] {
  const points = entry.points.flatMap((point) => [...withDetails(material, point)])
  const paragraphs = dissentNotes(material, points)
  const label = `Disagreement on “${openingOf(entry.text)}”`
  const notes: readonly Block[] =
    paragraphs.length === 0
      ? []
      : [{ kind: 'callout', tone: 'disagreement', label, paragraphs, anchor: `dissent-${entry.id}` }]
  const worded = entry.grouped ? [{ id: entry.id }, ...points] : points
  return [...notes, ...worded.flatMap(({ id }) => wordingNote(material, id))]
}

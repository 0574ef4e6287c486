import type { Block, ListItem, Run } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'

import { disagreementBlocks, wordingNote } from './disagreement.ts'
import { type Entry, isStatement } from './entry.ts'
import { strengthNames } from './gather-statements.ts'
import type { Material } from './material.ts'
import type { Statement } from './number-statements.ts'
import { detailItems, memberItems, type View } from './point-items.ts'
import { readMarkdown } from './rich-text.ts'
import { attributionOf, provenanceOf } from './say-where.ts'
import { countOf, lineOf, sentence } from './words.ts'

function strengthLine({ strength }: Rec<'recommendation'>): string {
  return strength === null
    ? 'Strength not yet graded.'
    : `Strength: ${strengthNames[strength].toLowerCase()}.`
}

function basisLine(entries: readonly Entry[]): string {
  const points = entries.reduce((sum, entry) => sum + entry.points.length, 0)
  return points === 0 ? 'Not yet linked to what people said.' : `Rests on ${countOf(points, 'point')}.`
}

function scopeLines({ population, actor, setting }: Rec<'recommendation'>): string {
  const parts = [
    ['For', population],
    ['By', actor],
    ['Where', setting],
  ] as const
  return parts
    .filter(([, text]) => lineOf(text) !== '')
    .map(([name, text]) => sentence(`${name}: ${lineOf(text)}`))
    .join(' ')
}

/** The wordings a recommendation was made from; other points it rests on stand with their themes. */
function wordsUsed(material: Material, entries: readonly Entry[], view: View): readonly ListItem[] {
  return entries.filter(isStatement).map((entry) => {
    const by = entry.grouped ? '' : attributionOf(material, entry.points[0], view.tables)
    return {
      text: [{ text: entry.text }, ...(by === '' ? [] : [{ text: ` (${by})`, italic: true }])],
      items: entry.grouped
        ? memberItems(material, entry, view)
        : detailItems(material, entry.points[0], view),
    }
  })
}

function listUnder(title: string, items: readonly ListItem[], from: readonly string[]): readonly Block[] {
  if (items.length === 0) return []
  return [
    { kind: 'paragraph', text: title, style: 'note' },
    { kind: 'list', ordered: false, items, from },
  ]
}

/** The one point whose own words a recommendation still has; null where there is more to show than who said it. */
function soleSource(
  material: Material,
  made: Rec<'recommendation'>,
  entries: readonly Entry[],
  view: View,
): Entry | null {
  const [only, ...others] = entries.filter(isStatement)
  if (only === undefined || others.length > 0 || only.grouped) return null
  const isSame = lineOf(only.text) === lineOf(made.text)
  return isSame && detailItems(material, only.points[0], view).length === 0 ? only : null
}

function whyBlocks({ id, rationale }: Rec<'recommendation'>): readonly Block[] {
  const why: Run = { text: 'Why: ', bold: true }
  const [first, ...rest] = readMarkdown(rationale)
  if (first === undefined) return []
  const anchor = `statement-${id}/why`
  if (first.kind !== 'paragraph') return [{ kind: 'paragraph', text: [why], anchor }, first, ...rest]
  const words = typeof first.text === 'string' ? [{ text: first.text }] : first.text
  return [{ ...first, text: [why, ...words], anchor }, ...rest]
}

function recommendationBlocks(
  material: Material,
  { number, entries }: Statement,
  made: Rec<'recommendation'>,
  view: View,
): readonly Block[] {
  const [first, ...rest] = entries.flatMap((entry) => entry.points)
  const sole = soleSource(material, made, entries, view)
  const said =
    first === undefined
      ? ''
      : provenanceOf(material, {
          points: [first, ...rest],
          heardFrom: sole?.heardFrom ?? 'notes',
          grouped: sole === null,
        })
  const lines = [strengthLine(made), scopeLines(made), basisLine(entries), said]
  const from = entries.map(({ id }) => id)
  return [
    { kind: 'statement', number, text: made.text, anchor: `statement-${made.id}`, from },
    { kind: 'provenance', text: lines.filter((line) => line !== '').join(' ') },
    ...whyBlocks(made),
    ...listUnder(
      'The words it rests on:',
      sole === null ? wordsUsed(material, entries, view) : [],
      entries.filter(isStatement).map(({ id }) => id),
    ),
    ...wordingNote(material, made.id),
    ...entries.filter(isStatement).flatMap((entry) => disagreementBlocks(material, entry)),
  ]
}

function sayBlocks(material: Material, { number, entries }: Statement, view: View): readonly Block[] {
  return entries.flatMap((entry): readonly Block[] => {
    const provenance = provenanceOf(material, entry)
    const items = memberItems(material, entry, view)
    return [
      { kind: 'statement', number, text: entry.text, anchor: `statement-${entry.id}`, from: [entry.id] },
      ...(provenance === '' ? [] : [{ kind: 'provenance' as const, text: provenance }]),
      ...(entry.grouped
        ? listUnder('In the words of those who said it:', items, [entry.id])
        : items.length === 0
          ? []
          : [{ kind: 'list' as const, ordered: false, items, from: [entry.id] }]),
      ...disagreementBlocks(material, entry),
    ]
  })
}

/** A numbered statement, where it was said, why, the words it came from, and any disagreement. */
export function statementBlocks(material: Material, statement: Statement, view: View): readonly Block[] {
  return statement.recommendation === null
    ? sayBlocks(material, statement, view)
    : recommendationBlocks(material, statement, statement.recommendation, view)
}

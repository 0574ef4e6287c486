import type { Block, ListItem } from '#shared/model/document.ts'
import type { Strength } from '#shared/model/guidance.ts'
import type { Rec } from '#shared/model/session.ts'

import { disagreementBlocks, wordingNote } from './disagreement.ts'
import type { Entry } from './entry.ts'
import type { Material } from './material.ts'
import { isStatement, type Statement } from './number-statements.ts'
import { detailItems, memberItems, type View } from './point-items.ts'
import { attributionOf, provenanceOf } from './say-where.ts'
import { countOf, lineOf, sentence } from './words.ts'

/** A strength in the draft's own words: how firmly to act, never how many agreed. */
const strengthNames: Readonly<Record<Strength, string>> = {
  offer: 'Offer',
  consider: 'Consider',
  research: 'Find out more',
}

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

function listUnder(title: string, items: readonly ListItem[]): readonly Block[] {
  if (items.length === 0) return []
  return [
    { kind: 'paragraph', text: title, style: 'note' },
    { kind: 'list', ordered: false, items },
  ]
}

function recommendationBlocks(
  material: Material,
  { number, entries }: Statement,
  made: Rec<'recommendation'>,
  view: View,
): readonly Block[] {
  const points = entries.flatMap((entry) => entry.points)
  const [first, ...rest] = points
  const said =
    first === undefined
      ? ''
      : provenanceOf(material, { points: [first, ...rest], heardFrom: 'notes', grouped: true })
  const lines = [strengthLine(made), scopeLines(made), basisLine(entries), said]
  const rationale = made.rationale.trim()
  return [
    { kind: 'statement', number, text: made.text, anchor: `statement-${made.id}` },
    { kind: 'provenance', text: lines.filter((line) => line !== '').join(' ') },
    ...(rationale === ''
      ? []
      : [{ kind: 'paragraph' as const, text: [{ text: 'Why: ', bold: true }, { text: rationale }] }]),
    ...listUnder('The words it rests on:', wordsUsed(material, entries, view)),
    ...wordingNote(material, made.id),
    ...entries.filter(isStatement).flatMap((entry) => disagreementBlocks(material, entry)),
  ]
}

function sayBlocks(material: Material, { number, entries }: Statement, view: View): readonly Block[] {
  return entries.flatMap((entry): readonly Block[] => {
    const provenance = provenanceOf(material, entry)
    const items = memberItems(material, entry, view)
    return [
      { kind: 'statement', number, text: entry.text, anchor: `statement-${entry.id}` },
      ...(provenance === '' ? [] : [{ kind: 'provenance' as const, text: provenance }]),
      ...(entry.grouped
        ? listUnder('In the words of those who said it:', items)
        : items.length === 0
          ? []
          : [{ kind: 'list' as const, ordered: false, items }]),
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

import type { Notes, Reading } from '#shared/model/reading.ts'
import type { Place } from '#shared/model/values.ts'
import type { Act } from '#shared/session/write-changes.ts'

/** One piece of notes that stays text. */
type Left = { readonly source: string; readonly line: number; readonly text: string }

/** How much of each sort a file of notes added. */
export type TakenNotes = {
  points: number
  topics: number
  themes: number
  actions: number
  facts: number
  notUnderstood: Left[]
  /** True when the same file is in the session already; then nothing is added. */
  already: boolean
}

/** What else happened to a file: rows of a plan, points reworded by a table file, and what was dropped. */
export type Besides = { rows: number; updated: number; readonly dropped: Left[] }

/** Something that later, deeper readings may stand under. */
export type Stacked = {
  readonly level: number
  readonly entity: 'point' | 'fact' | 'action' | 'other'
  readonly id: string
}

/** Where the taking of a file has got to. */
export type Taking = {
  readonly act: Act
  readonly workshop: string
  readonly notes: Notes
  readonly source: string
  readonly table: string | null
  readonly fallbackTopic: string | null
  topic: string | null
  theme: string | null
  subTheme: string | null
  heading: Reading | null
  headingUsed: boolean
  presentation: string | null
  row: string | null
  label: Reading | null
  labelUsed: boolean
  stack: readonly Stacked[]
  readonly taken: TakenNotes
  readonly besides: Besides
}

/** Nothing taken yet. */
export function blankTaken(already = false): TakenNotes {
  return { points: 0, topics: 0, themes: 0, actions: 0, facts: 0, notUnderstood: [], already }
}

/** Where a reading stands in its file. */
export function placeOf(taking: Taking, reading: Reading): Place {
  return { source: taking.source, line: reading.line, lastLine: reading.lastLine }
}

/** The thing of this sort that a reading stands under: the last one of a lower level, null where something else is between. */
export function underOf(taking: Taking, entity: Stacked['entity'], level: number): string | null {
  const above = taking.stack.findLast((each) => each.level < level)
  return above?.entity === entity ? above.id : null
}

/** Remembers a thing for the deeper readings that follow, and forgets those it closes. */
export function stackUp(taking: Taking, entity: Stacked['entity'], level: number, id: string): void {
  taking.stack = [...taking.stack.filter((each) => each.level < level), { level, entity, id }]
}

/** The heading in force, from now on counted as kept. */
export function useHeading(taking: Taking): string {
  taking.headingUsed = true
  return taking.heading?.text ?? ''
}

/** Two names are the same whatever their case and spacing. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
}

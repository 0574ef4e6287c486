import { basename } from 'node:path'

import { takeNotes } from '#shared/capture/take-notes.ts'
import type { Change } from '#shared/model/change.ts'
import type { Notes } from '#shared/model/reading.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listAll } from '#shared/session/list.ts'
import { nameTable } from '#shared/session/points.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

import { type PooledFile, readWholeFile } from './pooled-file.ts'
import { readNotesFile } from './read-notes-file.ts'

/** Where the notes come from: a table by number or name, a topic by title. Either is made if the session has none such. */
export type ImportPlace = { readonly table?: string | undefined; readonly topic?: string | undefined }

/** What a whole import took as what. */
export type ImportReport = {
  points: number
  topics: number
  themes: number
  actions: number
  facts: number
  rows: number
  updated: number
  readonly notUnderstood: { readonly source: string; readonly line: number; readonly text: string }[]
  readonly dropped: { readonly source: string; readonly line: number; readonly text: string }[]
  /** Files that were in the session already and added nothing. */
  readonly already: string[]
  readonly files: { readonly name: string; readonly kind: string; readonly points: number }[]
}

function sameName(a: string, b: string): boolean {
  const key = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ').toLowerCase()
  return key(a) === key(b)
}

function findTable(session: Session, act: Act, given: string): string {
  const number = /^\d{1,4}$/u.test(given.trim()) ? Number(given) : null
  const known = listAll(session, 'table').find(
    (table) => (number !== null && table.number === number) || sameName(nameTable(table), given),
  )
  return known?.id ?? act.make('table', number === null ? { name: given } : { number })
}

function findTopic(session: Session, act: Act, title: string): string {
  const known = listAll(session, 'topic').find((topic) => sameName(topic.title, title))
  return known?.id ?? act.make('topic', { title })
}

function blankReport(): ImportReport {
  const counts = { points: 0, topics: 0, themes: 0, actions: 0, facts: 0, rows: 0, updated: 0 }
  return { ...counts, notUnderstood: [], dropped: [], already: [], files: [] }
}

function addUp(report: ImportReport, notes: Notes, { taken, besides }: ReturnType<typeof takeNotes>): void {
  for (const sort of ['points', 'topics', 'themes', 'actions', 'facts'] as const) report[sort] += taken[sort]
  report.rows += besides.rows
  report.updated += besides.updated
  report.notUnderstood.push(...taken.notUnderstood)
  report.dropped.push(...besides.dropped)
  if (taken.already) report.already.push(notes.name)
  report.files.push({ name: notes.name, kind: notes.kind, points: taken.points })
}

/** The changes that bring files of notes into a session, one act a file, and what was taken as what. All or nothing. */
export async function importFiles(
  file: PooledFile,
  paths: readonly string[],
  place: ImportPlace,
  pen: Pen,
): Promise<{ readonly changes: readonly Change[]; readonly report: ImportReport }> {
  const act = startAct(file.session, pen)
  const table = place.table === undefined ? null : findTable(file.session, act, place.table)
  const topic = place.topic === undefined ? null : findTopic(file.session, act, place.topic)
  const report = blankReport()
  report.topics = act.changes().filter((change) => change.kind === 'make' && change.entity === 'topic').length
  let session = act.session()
  const changes: Change[] = []
  for (const path of paths) {
    const notes = await readNotesFile(basename(path), await readWholeFile(path))
    const result = takeNotes(session, notes, { table, topic }, pen)
    addUp(report, notes, result)
    changes.push(...result.changes)
    session = foldChanges(session, result.changes)
  }
  return { changes: changes.length === 0 ? [] : [...act.changes(), ...changes], report }
}

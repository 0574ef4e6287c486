import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { readNotesFile } from '#electron/app/read-notes-file.ts'
import { takeNotes } from '#shared/capture/take-notes.ts'
import type { Session } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'

const folder = new URL('../../../../shared/seeds/', import.meta.url)

/** The names of the source documents beside the repository, or none. */
export const sourceNames: readonly string[] = existsSync(folder) ? readdirSync(folder).toSorted() : []

/** A source document as a session of that template. */
export async function openSource(name: string, template: Template): Promise<Session> {
  const notes = await readNotesFile(name, readFileSync(new URL(name, folder)))
  const beginning = {
    title: `Draft ${name.slice(0, 3)}`,
    template,
    topics: [],
    tables: 0,
    sides: [],
  } as const
  const { session } = createSession('day', beginning, makePen())
  return foldChanges(session, takeNotes(session, notes, { table: null, topic: null }, makePen()).changes)
}

import { create } from 'zustand'

import { readFile } from '#renderer/host/files.ts'
import { desk } from '#renderer/state/desk.ts'
import type { Notes, Reading } from '#shared/model/reading.ts'

/** One piece of a file, with an id that lasts while the dialog is open. */
export type ReadingRow = { readonly id: string; readonly reading: Reading }

/** A file as it was read, and as somebody has changed its readings since. */
export type NotesFile = { readonly notes: Omit<Notes, 'readings'>; readonly rows: readonly ReadingRow[] }

type NotesState = {
  readonly files: readonly NotesFile[]
  /** The file that is looked at. */
  readonly at: number
  readonly chosen: ReadonlySet<string>
  /** The rows that are shown, where not all are; those that were understood since stay until this is asked again. */
  readonly only: ReadonlySet<string> | null
  readonly work: 'nothing' | 'reading' | 'taking'
  readonly trouble: string | null
}

const blank: NotesState = {
  files: [],
  at: 0,
  chosen: new Set(),
  only: null,
  work: 'nothing',
  trouble: null,
}

/** The notes that are being looked at before they are taken. */
export const useNotes = create<NotesState>(() => blank)

export function openNotes(): void {
  useNotes.setState(blank, true)
}

function toFile({ readings, ...notes }: Notes): NotesFile {
  return { notes, rows: readings.map((reading, index) => ({ id: `r${index}`, reading })) }
}

/** A file with its readings as they stand now. */
export function toNotes({ notes, rows }: NotesFile): Notes {
  const trim = (code: string | null): string | null => code?.trim() || null
  return {
    ...notes,
    readings: rows.map(({ reading }) => ({ ...reading, participant: trim(reading.participant) })),
  }
}

/** Reads files without taking anything; one that cannot be read is said, and the others are shown. */
export async function readFiles(chosen: readonly File[]): Promise<void> {
  if (chosen.length === 0) return
  useNotes.setState({ ...blank, work: 'reading' })
  const files: NotesFile[] = []
  const troubles: string[] = []
  for (const file of chosen) {
    try {
      // One after the other: each may be large, and the order of the files is the order they are taken in.
      files.push(toFile(await desk().capture.readNotes(await readFile(file))))
    } catch (error) {
      troubles.push(`${file.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  useNotes.setState({ files, work: 'nothing', trouble: troubles.length > 0 ? troubles.join(' ') : null })
  lookAt(0)
}

function firstOf(rows: readonly ReadingRow[] | undefined): ReadonlySet<string> {
  return new Set(rows?.slice(0, 1).map(({ id }) => id))
}

export function lookAt(at: number): void {
  useNotes.setState(({ files }) => ({ at, chosen: firstOf(files[at]?.rows), only: null }))
}

export function chooseReadings(chosen: ReadonlySet<string>): void {
  useNotes.setState({ chosen })
}

/** Shows only what was not understood, or everything. */
export function showOnlyUnread(isOnly: boolean): void {
  const { files, at } = useNotes.getState()
  const unread = files[at]?.rows.filter(({ reading }) => reading.as === 'not-understood') ?? []
  const rows = isOnly ? unread : files[at]?.rows
  useNotes.setState({ only: isOnly ? new Set(unread.map(({ id }) => id)) : null, chosen: firstOf(rows) })
}

/** Reads the chosen pieces another way. */
export function changeReadings(change: (reading: Reading) => Reading): void {
  useNotes.setState(({ files, at, chosen }) => ({
    files: files.map((file, index) =>
      index === at
        ? {
            ...file,
            rows: file.rows.map((row) =>
              chosen.has(row.id) ? { ...row, reading: change(row.reading) } : row,
            ),
          }
        : file,
    ),
  }))
}

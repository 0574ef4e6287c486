import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'

import { readText } from '#electron/files/read-text.ts'
import { readNotesCsv } from '#shared/capture/notes-csv.ts'
import { linesOfText } from '#shared/capture/notes/lines-of-text.ts'
import { readNotes } from '#shared/capture/notes/read-notes.ts'
import type { NoteLine, Notes } from '#shared/model/reading.ts'

/** Thrown when a file is of a kind that cannot be brought in; the sentence says which can. */
class NotesProblem extends Error {
  override readonly name = 'NotesProblem'
}

/** Word files need parts that take a while to load, and few notes are Word files. */
async function readWord(bytes: Uint8Array): Promise<readonly NoteLine[]> {
  const { readWordLines } = await import('#shared/word/read-word-lines.ts')
  return readWordLines(bytes)
}

/** Reads a file of notes (.txt, .md, .docx, .csv) by its name and content. Throws a Problem with a sentence where it cannot. */
export async function readNotesFile(path: string, bytes: Uint8Array): Promise<Notes> {
  const name = basename(path)
  const file = { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
  switch (extname(name).toLowerCase()) {
    case '.txt':
    case '.text':
    case '.md':
    case '.markdown':
      return readNotes(linesOfText(readText(bytes)), file)
    case '.csv':
    case '.tsv':
      return readNotesCsv(readText(bytes), file)
    case '.docx':
      return readNotes(await readWord(bytes), file)
    default:
      throw new NotesProblem(
        `${name} cannot be brought in: Pooled reads .txt, .md, .docx and .csv. Save it as one of these.`,
      )
  }
}

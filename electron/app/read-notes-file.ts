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

/** Far above the notes of any day, and low enough that reading them holds nobody up. */
const most = { bytes: 20_000_000, lines: 50_000, letters: 200_000 }

function readLines(name: string, bytes: Uint8Array): string {
  const tooLong = (what: string): NotesProblem =>
    new NotesProblem(`${name} holds more than ${what}, more than notes do. Bring it in in parts.`)
  if (bytes.length > most.bytes) throw tooLong(`${most.bytes / 1_000_000} MB of text`)
  const text = readText(bytes)
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  if (lines > most.lines) throw tooLong(`${most.lines} lines`)
  return text
}

function expectShort(notes: Notes): Notes {
  const long = notes.readings.find(({ raw }) => raw.length > most.letters)
  if (long === undefined) return notes
  throw new NotesProblem(
    `What stands at line ${long.line} of ${notes.name} is longer than ${most.letters} letters. Divide it, and bring the file in again.`,
  )
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
      return expectShort(readNotes(linesOfText(readLines(name, bytes)), file))
    case '.csv':
    case '.tsv':
      return expectShort(readNotesCsv(readLines(name, bytes), file))
    case '.docx':
      return expectShort(readNotes(await readWord(bytes), file))
    default:
      throw new NotesProblem(
        `${name} cannot be brought in: Pooled reads .txt, .md, .docx and .csv. Save it as one of these.`,
      )
  }
}

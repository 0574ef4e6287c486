import { byteOrderMark } from '#shared/archive/bag-payload.ts'
import type { TextForm } from '#shared/contract/draft.ts'
import { composeDraft, type DraftOptions } from '#shared/draft/compose.ts'
import { composeLetters } from '#shared/draft/letters/compose-letters.ts'
import { composeSummary } from '#shared/draft/summary.ts'
import { writeDraftCsv } from '#shared/draft/text/write-csv.ts'
import { writeDraftJson } from '#shared/draft/text/write-json.ts'
import { writeMarkdown } from '#shared/draft/text/write-markdown.ts'
import type { Session } from '#shared/model/session.ts'
import { writeWord } from '#shared/word/write-word.ts'

import type { LettersOrder, WrittenLetter } from './context.ts'
import { nameFile } from './name-file.ts'

/** Thrown where there is nothing to write. */
export class DraftProblem extends Error {
  override readonly name = 'DraftProblem'
}

/** The draft for other programs. */
export function writeDraftText(session: Session, options: DraftOptions, to: TextForm): string {
  switch (to) {
    case 'markdown':
      return writeMarkdown(composeDraft(session, options))
    case 'csv':
      return byteOrderMark + writeDraftCsv(session, options)
    case 'json':
      return writeDraftJson(session, options)
  }
}

/** One page in Word to hand out as people leave the room. */
export function writeSummary(session: Session, options: DraftOptions): Promise<Uint8Array> {
  return writeWord(composeSummary(session, options))
}

/** Feedback letters in Word: to all, or to one. Throws DraftProblem where there is nobody to write to. */
export async function writeLetters(
  session: Session,
  options: DraftOptions,
  { to, of }: Pick<LettersOrder, 'to' | 'of'>,
): Promise<readonly WrittenLetter[]> {
  const letters = composeLetters(session, options, to).filter(({ id }) => of === undefined || id === of)
  if (letters.length === 0) {
    const who = to === 'tables' ? 'tables' : 'delegates'
    throw new DraftProblem(
      of === undefined
        ? `There are no ${who} in this session to write to. Add them in Prepare.`
        : 'There is nobody of that name in this session any more. Look at the list again.',
    )
  }
  const written: WrittenLetter[] = []
  for (const { name, document } of letters)
    written.push({ name: nameFile(name, 'docx'), bytes: await writeWord(document) })
  return written
}

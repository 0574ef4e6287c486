import { join } from 'node:path'

import { makeFolderDurably } from '#electron/files/durable-write.ts'
import { explainDiskError } from '#electron/files/explain-disk-error.ts'
import type { Session } from '#shared/model/session.ts'

import type { LettersOrder } from './context.ts'
import { writeLetters } from './draft-forms.ts'
import { draftNow } from './export-session.ts'
import { FileProblem } from './file-lock.ts'
import { saveWholeFile } from './pooled-file.ts'

/** Puts a feedback letter for each delegate or table into a folder, and gives their names. Throws FileProblem where the disk refuses. */
export async function saveLetters(
  session: Session,
  { out, to, date }: Pick<LettersOrder, 'to' | 'date'> & { readonly out: string },
): Promise<readonly string[]> {
  const letters = await writeLetters(session, { ...draftNow(session), date }, { to })
  try {
    await makeFolderDurably(out)
  } catch (error) {
    throw new FileProblem(`The folder cannot be used. ${explainDiskError(error)}`)
  }
  for (const { name, bytes } of letters) await saveWholeFile(join(out, name), bytes)
  return letters.map(({ name }) => name)
}

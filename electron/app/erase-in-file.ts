import type { Session } from '#shared/model/session.ts'
import { rewriteChanges } from '#shared/session/erasure.ts'
import type { Pen } from '#shared/session/write-changes.ts'
import { countMentions, describeErasure } from '#shared/setup/describe-erasure.ts'
import { erasePerson, type Erasing } from '#shared/setup/erase-person.ts'

import { FileProblem } from './file-lock.ts'
import type { FileWork, PooledFile } from './pooled-file.ts'

function findPerson(session: Session, named: string): string {
  const key = named.trim().toLowerCase()
  const people = [...session.records.person.values()]
  const found = people.filter(
    ({ id, code }) => id === named || (key !== '' && code.trim().toLowerCase() === key),
  )
  const [person] = found
  if (found.length === 1 && person !== undefined) return person.id
  if (found.length === 0)
    throw new FileProblem(
      'Nobody in this file has that code. Look at the codes with pooled info; nothing was erased.',
    )
  throw new FileProblem(
    `${found.length} people in this file have that code. Give --person the id of one; nothing was erased.`,
  )
}

/** Erases somebody, named by code or id, from a `.pooled` file; the result is what it did, in sentences. */
export function eraseInFile(
  file: PooledFile,
  { person, points, exports }: Erasing & { readonly person: string; readonly exports: boolean },
  pen: Pen,
): FileWork<{ readonly said: readonly string[] }> {
  const erasure = erasePerson(file.session, findPerson(file.session, person), { points }, pen)
  const mentions = countMentions(rewriteChanges([...file.changes, ...erasure.changes]), erasure.calledBefore)
  const said = describeErasure(erasure, { mentions, exports: file.files.size, exportsRemoved: exports })
  return { changes: erasure.changes, withoutExports: exports, result: { said } }
}

import { makeBag } from '#electron/files/bag/make-bag.ts'
import { readBag } from '#electron/files/bag/read-bag.ts'
import { encodeLine } from '#electron/store/log-line.ts'
import { bagNames, describePayload } from '#shared/archive/bag-payload.ts'
import { expectMirror } from '#shared/archive/check-mirror.ts'
import type { Change } from '#shared/model/change.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { compareChanges } from '#shared/session/clock.ts'
import { rewriteChanges } from '#shared/session/erasure.ts'
import { getWorkshop } from '#shared/session/list.ts'
import { formatVersion, makeHeader } from '#shared/session/migrate.ts'
import { emptySession } from '#shared/session/new-session.ts'

import { checkPayload, parseJson, readLogFile } from './check-payload.ts'
import type { OpenedBag } from './context.ts'
import { version } from './version.ts'

/** Thrown when the bytes are not a whole `.pooled` file; the sentence says what to do. */
class BagProblem extends Error {
  override readonly name = 'BagProblem'
}

/** What a check of a bag says. */
export type Verdict = {
  readonly ok: boolean
  readonly problems: { where: string; what: string }[]
  readonly warnings: { where: string; what: string }[]
}

/** The tag of a bag that is a table's own copy: the id of the table. */
const tableTag = 'Pooled-Table'

/**
 * A session's changes as the bytes of a `.pooled` file, without what was erased; `exports` are by path under data/, such
 * as `exports/draft.docx`. With `table` it is that table's own copy, and opens there.
 */
export function packSession(
  {
    session: { id },
    changes: all,
  }: { readonly session: { readonly id: string }; readonly changes: readonly Change[] },
  exports: ReadonlyMap<string, Uint8Array>,
  { now = new Date(), table = null }: { readonly now?: Date; readonly table?: string | null } = {},
): Uint8Array {
  const changes = rewriteChanges(all)
  const session = foldChanges(emptySession(id), changes)
  const log = [makeHeader(id), ...changes.toSorted(compareChanges)].map(encodeLine).join('')
  const texts = [...describePayload(session), [bagNames.log, log] as const]
  const payload = new Map([
    ...texts.map(([path, text]) => [path, Buffer.from(text)] as const),
    ...[...exports].map(([path, bytes]) => [placeExport(path), bytes] as const),
  ])
  return makeBag({
    payload,
    info: {
      'Bag-Software-Agent': `Pooled ${version}`,
      'External-Description': getWorkshop(session)?.title ?? '',
      'External-Identifier': id,
      'Pooled-Format': String(formatVersion),
      ...(table !== null && { [tableTag]: table }),
    },
    now,
  })
}

function placeExport(path: string): string {
  return path.startsWith(bagNames.exports) ? path : bagNames.exports + path
}

/** The session in the bytes of a `.pooled` file, wholly verified first. Throws BagProblem or FormatProblem. */
export function unpackSession(bytes: Uint8Array): OpenedBag {
  const bag = readBag(bytes)
  const problem = bag.problems[0]
  if (problem !== undefined)
    throw new BagProblem(
      `This file is damaged or not a .pooled file (${problem.where === 'zip' ? 'it' : problem.where} ${problem.what}). Ask for it again. Nothing was changed.`,
    )
  const log = bag.payload.get(bagNames.log)
  if (log === undefined)
    throw new BagProblem(
      'This is a bag, but not one that Pooled made: it has no session log. Nothing was changed.',
    )
  const { session, changes } = readLogFile(log)
  const mirror = bag.payload.get(bagNames.mirror)
  if (mirror !== undefined) expectMirror(parseJson(mirror), session)
  const files = [...bag.payload].filter(([path]) => path.startsWith(bagNames.exports))
  const table = bag.info[tableTag] ?? null
  return { session, changes: rewriteChanges(changes), files: new Map(files), table }
}

/** Checks a `.pooled` file: the bag, and if it is one of ours also its log, its changes and its mirror. */
export function verifyPooled(bytes: Uint8Array): Verdict {
  const { problems, warnings, payload, info } = readBag(bytes)
  const all = [
    ...problems,
    ...(problems.length === 0 && info['Pooled-Format'] !== undefined ? checkPayload(payload) : []),
  ]
  return { ok: all.length === 0, problems: all, warnings: [...warnings] }
}

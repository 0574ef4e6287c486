import { basename } from 'node:path'

import type { FileContent } from '#shared/contract/common.ts'
import type { MergedMany } from '#shared/contract/library.ts'
import { listErased } from '#shared/session/erasure.ts'
import { getWorkshop } from '#shared/session/list.ts'
import { mergeMany } from '#shared/session/merge-many.ts'

import type { Desk, OpenedBag } from './context.ts'
import type { DeskSession } from './desk-session.ts'
import { mayHoldErased } from './keep-exports.ts'
import { LibraryProblem } from './library-folder.ts'
import { reportMerge } from './report-merge.ts'
import { isProblem } from './say-error.ts'
import { summarise } from './summaries.ts'

type Read =
  | { readonly name: string; readonly bag: OpenedBag }
  | { readonly name: string; readonly why: string }

/** Keeps the exports that came with another copy, once all is merged; none where they may hold somebody who is erased by then. */
export async function keepExportsOf(desk: Desk, here: DeskSession, bag: OpenedBag): Promise<void> {
  if (here.keeper.readOnly !== null || mayHoldErased(here.session, listErased(bag.changes))) return
  for (const [path, bytes] of bag.files) await desk.library.keepExport(bag.session, basename(path), bytes)
}

/** The list of sessions counts what was brought in at once. */
export async function noteMerged(desk: Desk, here: DeskSession): Promise<void> {
  const summary = summarise(here.session, new Date(desk.now()).toISOString(), desk.library.originOf(here.id))
  await desk.library.note(summary).catch(() => undefined)
}

async function readOne(desk: Desk, file: FileContent): Promise<Read> {
  try {
    return { name: file.name, bag: await desk.heavy.openBag(file) }
  } catch (error) {
    if (!isProblem(error)) throw error
    return { name: file.name, why: error.message }
  }
}

/** The session of this library that most of the files are of; the first of those where several are. */
function findSession(desk: Desk, read: readonly Read[]): string {
  const known = read.flatMap((one) =>
    'bag' in one && desk.library.has(one.bag.session) ? [one.bag.session] : [],
  )
  const [most] = [...Map.groupBy(known, (id) => id).values()].toSorted((a, b) => b.length - a.length)
  if (most?.[0] !== undefined) return most[0]
  const damaged = read.find((one) => 'why' in one)
  if (read.length === 1 && damaged !== undefined && 'why' in damaged)
    throw new LibraryProblem(`${damaged.name}: ${damaged.why}`)
  throw new LibraryProblem(
    'None of these files is of a session in your library. Open the session first, then bring its table files in.',
  )
}

/**
 * Brings many files into the session that is here, in their order, or says what that would do: each that can be brought
 * in is, and each other one is refused by name. All of it is on the disk when it resolves, or none.
 */
export async function bringInMany(
  desk: Desk,
  order: {
    readonly session?: string | undefined
    readonly files: readonly FileContent[]
    readonly dryRun: boolean
  },
): Promise<MergedMany> {
  const read: Read[] = []
  for (const file of order.files) read.push(await readOne(desk, file))
  const id = order.session ?? findSession(desk, read)
  const here = await desk.open(id)
  const copies = read.map((one) =>
    'why' in one ? one : { name: one.name, id: one.bag.session, changes: one.bag.changes },
  )
  const result = mergeMany(here.session, copies)
  if (!order.dryRun) {
    await here.act((now) => mergeMany(now, copies).total.fresh)
    for (const [at, one] of read.entries())
      if ('bag' in one && result.copies[at]?.kind === 'merged') await keepExportsOf(desk, here, one.bag)
    await noteMerged(desk, here)
  }
  const files = result.copies.map((copy) => {
    const { name } = copy
    if (copy.kind === 'refused') return { kind: copy.kind, name, why: copy.why }
    return { kind: copy.kind, name, report: reportMerge(copy.result) }
  })
  return {
    session: id,
    title: getWorkshop(here.session)?.title ?? '',
    files,
    total: reportMerge(result.total),
  }
}

import { readFile } from '#renderer/host/files.ts'
import { clearTrouble, showTrouble, useApp } from '#renderer/state/app-store.ts'
import { desk, refreshSessions } from '#renderer/state/desk.ts'
import { announce } from '#renderer/ui/announce.ts'
import type { MergedFile, MergedMany } from '#shared/contract/library.ts'

import { chooseFiles } from './choose-file.ts'
import { type Many, useLibrary } from './library-store.ts'
import { sortOutFiles } from './sort-out-files.ts'
import { t } from './words.ts'

/** More than this at once does not go through the door. */
const mostBytes = 250_000_000

/** Asks for files of a session's tables, and shows what bringing them in would do. */
export async function askAndBringMany(): Promise<void> {
  try {
    const files = await chooseFiles()
    if (files.length > 0) await openMany(files)
  } catch (error) {
    showTrouble(error)
  }
}

function listNames(files: readonly MergedFile[]): string {
  return files.map(({ name }) => name).join(', ')
}

/** With the files that were never read, so that each that was chosen is named. */
function nameAll(outcome: MergedMany, refused: readonly MergedFile[]): MergedMany {
  return { ...outcome, files: [...outcome.files, ...refused] }
}

/** Shows what bringing files in would do to the open session, or to the one they are of. Folders are refused by name. */
export async function openMany(files: readonly File[], folders: readonly string[] = []): Promise<void> {
  const { ours, refused } = sortOutFiles(files, folders)
  if (ours.length === 0) {
    return showTrouble(t('many.noneOurs', { names: listNames(refused) }))
  }
  if (ours.reduce((bytes, { size }) => bytes + size, 0) > mostBytes) return showTrouble(t('many.tooMuch'))
  clearTrouble()
  useLibrary.setState({ reading: t('many.files', { count: ours.length }) })
  try {
    const contents = await Promise.all(ours.map(readFile))
    const { open } = useApp.getState()
    const order = { files: contents, ...(open !== null && { session: open }) }
    const outcome = await desk().library.mergeMany({ ...order, dryRun: true })
    const many = { files: contents, refused, outcome: nameAll(outcome, refused) }
    useLibrary.setState({ many: { ...many, state: 'asked' } })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    showTrouble(refused.length === 0 ? error : t('many.alsoNot', { why, names: listNames(refused) }))
  } finally {
    useLibrary.setState({ reading: null })
  }
}

/** Brings the files in after their dry run; the dialog then says what was done. */
export async function bringInMany(many: Many): Promise<void> {
  const { files, refused, outcome } = many
  useLibrary.setState({ many: { ...many, state: 'working' } })
  try {
    const done = await desk().library.mergeMany({
      session: outcome.session,
      files: [...files],
      dryRun: false,
    })
    const { added, updated } = done.total
    announce(t('many.announce', { added, updated }))
    useLibrary.setState({ many: { ...many, outcome: nameAll(done, refused), state: 'done' } })
    await refreshSessions()
  } catch (error) {
    closeMany()
    showTrouble(error)
  }
}

export function closeMany(): void {
  useLibrary.setState({ many: null })
}

import { readFile } from '#renderer/host/files.ts'
import { clearTrouble, showTrouble, useApp } from '#renderer/state/app-store.ts'
import { desk, refreshSessions } from '#renderer/state/desk.ts'
import { announce } from '#renderer/ui/announce.ts'

import { chooseFiles, sessionFiles } from './choose-file.ts'
import { type Many, useLibrary } from './library-store.ts'
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

/** Shows what bringing files in would do to the open session, or to the one they are of. */
export async function openMany(files: readonly File[]): Promise<void> {
  const ours = files.filter(({ name }) => name.toLowerCase().endsWith(sessionFiles))
  const [first] = files
  if (ours.length === 0) return showTrouble(t('notPooled', { name: first?.name ?? '' }))
  if (ours.reduce((bytes, { size }) => bytes + size, 0) > mostBytes) return showTrouble(t('many.tooMuch'))
  clearTrouble()
  useLibrary.setState({ reading: t('many.files', { count: ours.length }) })
  try {
    const contents = await Promise.all(ours.map(readFile))
    const { open } = useApp.getState()
    const order = { files: contents, ...(open !== null && { session: open }) }
    const outcome = await desk().library.mergeMany({ ...order, dryRun: true })
    useLibrary.setState({ many: { files: contents, outcome, state: 'asked' } })
  } catch (error) {
    showTrouble(error)
  } finally {
    useLibrary.setState({ reading: null })
  }
}

/** Brings the files in after their dry run; the dialog then says what was done. */
export async function bringInMany(many: Many): Promise<void> {
  const { files, outcome } = many
  useLibrary.setState({ many: { ...many, state: 'working' } })
  try {
    const done = await desk().library.mergeMany({
      session: outcome.session,
      files: [...files],
      dryRun: false,
    })
    const { added, updated } = done.total
    announce(t('many.announce', { added, updated }))
    useLibrary.setState({ many: { files, outcome: done, state: 'done' } })
    await refreshSessions()
  } catch (error) {
    closeMany()
    showTrouble(error)
  }
}

export function closeMany(): void {
  useLibrary.setState({ many: null })
}

import { readFile } from '#renderer/host/files.ts'
import { clearTrouble, showTrouble } from '#renderer/state/app-store.ts'
import { desk, refreshSessions } from '#renderer/state/desk.ts'
import { announce } from '#renderer/ui/announce.ts'

import { chooseFile, sessionFiles } from './choose-file.ts'
import { enterSession } from './enter-session.ts'
import { closePreview, type Preview, useLibrary } from './library-store.ts'
import { t } from './words.ts'

/** Asks for a `.pooled` file and opens it. */
export async function askAndOpen(): Promise<void> {
  try {
    const file = await chooseFile()
    if (file !== null) await openFile(file)
  } catch (error) {
    showTrouble(error)
  }
}

/** Capture begins a session where it was left on this machine: a table's own file, at its table. */
function keepTable(session: string, table: string): void {
  try {
    localStorage.setItem(`pooled.place.${session}`, JSON.stringify({ table }))
  } catch {
    // Where nothing can be kept, the table is chosen by hand.
  }
}

/** Opens a `.pooled` file: its session, a table's own at its table, or, when that is here already, a preview of what bringing it in does. */
export async function openFile(file: File): Promise<void> {
  if (!file.name.toLowerCase().endsWith(sessionFiles)) return showTrouble(t('notPooled', { name: file.name }))
  clearTrouble()
  useLibrary.setState({ reading: file.name })
  try {
    const content = await readFile(file)
    const found = await desk().library.bringIn(content)
    if (found.kind === 'here-already') {
      const { session, title, report } = found
      useLibrary.setState({ preview: { file: content, session, title, report } })
    } else {
      await refreshSessions()
      if (found.table === null) return enterSession(found.session)
      keepTable(found.session, found.table)
      enterSession(found.session, 'capture')
    }
  } catch (error) {
    showTrouble(error)
  } finally {
    useLibrary.setState({ reading: null })
  }
}

/** Brings in a copy after its preview, and opens the session. */
export async function bringIn({ file, session }: Preview): Promise<void> {
  closePreview()
  try {
    await desk().library.merge(file)
    announce(t('merge.done', { name: file.name }))
    await refreshSessions()
    enterSession(session)
  } catch (error) {
    showTrouble(error)
  }
}

/** Opens the sample session, which is made the first time. */
export async function openSample(): Promise<void> {
  try {
    const { session } = await desk().library.example()
    await refreshSessions()
    enterSession(session)
  } catch (error) {
    showTrouble(error)
  }
}

import { create } from 'zustand'

import { saveFile } from '#renderer/host/files.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import type { FileContent } from '#shared/contract/common.ts'

import { showSection } from './prepare-store.ts'
import { t } from './words.ts'

type TableFiles = {
  readonly isOpen: boolean
  /** A file is being made; nothing is greyed, because the focus would be lost with it. */
  readonly isMaking: boolean
  /** What was saved, or why it was not; one sentence. */
  readonly said: { readonly words: string; readonly isTrouble: boolean } | null
}

export const allTables = 'all'

/** The dialog that hands out a file for each table. */
export const useTableFiles = create<TableFiles>(() => ({ isOpen: false, isMaking: false, said: null }))

/** Opens the dialog over the tables, or closes it. */
export function showTableFiles(isOpen: boolean): void {
  if (isOpen) showSection('tables')
  useTableFiles.setState({ isOpen, said: null })
}

function say(words: string, isTrouble = false): void {
  useTableFiles.setState({ said: { words, isTrouble } })
  announce(words, isTrouble ? 'assertive' : 'polite')
}

async function make(session: string, table: string): Promise<FileContent | undefined> {
  if (table === allTables) return desk().library.tableZip({ session })
  const [made] = await desk().library.tableFiles({ session, tables: [table] })
  return made?.file
}

/** Makes the file of one table, or of all in one zip, and hands it to the person. */
export async function saveTableFile(table: string): Promise<void> {
  const { session } = useSession.getState()
  if (session === null || useTableFiles.getState().isMaking) return
  useTableFiles.setState({ isMaking: true, said: null })
  try {
    const file = await make(session.id, table)
    const name = file === undefined ? null : await saveFile(file)
    if (name !== null) say(t('tableFiles.saved', { name }))
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true)
  } finally {
    useTableFiles.setState({ isMaking: false })
  }
}

import { saveFile } from '#renderer/host/files.ts'
import { newId } from '#renderer/host/new-id.ts'
import { showTrouble, useApp } from '#renderer/state/app-store.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { describeSaving } from '#renderer/ui/SaveState.tsx'
import type { Version } from '#shared/contract/session.ts'

import { readSaving } from './saving.ts'
import { showNotice } from './shell-store.ts'
import { t } from './words.ts'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** What a version is called on the screen: its name, else when it was kept. */
export function nameVersion({ name, at }: Pick<Version, 'name' | 'at'>): string {
  return name === '' ? t('versions.unnamed', { time: clock.format(new Date(at)) }) : name
}

function tellSaved(made: boolean): void {
  const saving = readSaving()
  if (saving.kind === 'saving' || saving.kind === 'failed') return showNotice(describeSaving(saving), 'warn')
  const time = clock.format(new Date())
  showNotice(t(made ? 'saved.version' : 'saved.all', { time }))
}

/** What Ctrl+S does: keeps a version where something changed since the last, and says that all is saved, or what stands in the way. */
export async function saveNow(): Promise<void> {
  const { open } = useApp.getState()
  if (open === null) return
  const isReadOnly = useSession.getState().readOnly !== null
  if (isReadOnly || readSaving().kind === 'failed') return tellSaved(false)
  try {
    const { made } = await desk().session.saveVersion({ session: open, id: newId(), name: '' })
    tellSaved(made)
  } catch (error) {
    showTrouble(error)
  }
}

/** Keeps the session as it stands under a name. */
export async function saveVersion(name: string): Promise<void> {
  const { open } = useApp.getState()
  if (open === null) return
  try {
    await desk().session.saveVersion({ session: open, id: newId(), name })
    showNotice(t('versions.kept', { name }))
  } catch (error) {
    showTrouble(error)
  }
}

/** Hands the session as it was in a version to the person. */
export async function saveCopyAt(session: string, version: Version): Promise<void> {
  try {
    const name = await saveFile(await desk().session.copyAt({ session, savepoint: version.id }))
    if (name !== null) showNotice(t('copy.saved', { name }))
  } catch (error) {
    showTrouble(error)
  }
}

import { ORPCError } from '@orpc/client'

import { useApp } from '#renderer/state/app-store.ts'
import { desk } from '#renderer/state/desk.ts'
import { awaitNews, markAnswered, useSession } from '#renderer/state/session-store.ts'

import { dropEntry, type Entry, findEntry, putEntry, useEntries } from './entries.ts'
import { t } from './words.ts'

const onTheirWay = new Map<string, number>()

/** True while an earlier text of this field has not been answered. */
export function isOnItsWay(slot: string): boolean {
  return (onTheirWay.get(slot) ?? 0) > 0
}

function count(slot: string, step: 1 | -1): void {
  onTheirWay.set(slot, (onTheirWay.get(slot) ?? 0) + step)
}

/** Sends what was typed. It stays in its field until the session shows it, and for good when it is refused. */
export function sendEntry(entry: Entry): void {
  putEntry({ ...entry, state: 'sent', why: '' })
  void deliver(entry)
}

/** Marks what was typed as unfit, with one sentence. */
export function refuseEntry(entry: Entry, why: string): void {
  putEntry({ ...entry, state: 'refused', why })
}

async function deliver({ slot, session, text, edits }: Entry): Promise<void> {
  const before = useSession.getState().session
  const isSame = (): boolean => findEntry(slot)?.state === 'sent' && findEntry(slot)?.text === text
  count(slot, 1)
  try {
    const { changes } = await desk().setup.edit({ session, edits: [...edits] })
    // A field that let go at the answer would show the old text for a moment.
    if (changes > 0 && useApp.getState().open === session) await awaitNews(before)
    const entry = findEntry(slot)
    if (entry !== undefined && isSame()) land(entry)
    markAnswered()
  } catch (error) {
    const entry = findEntry(slot)
    if (error instanceof ORPCError && entry !== undefined && isSame()) refuseEntry(entry, explain(error))
  } finally {
    count(slot, -1)
  }
}

function explain(error: ORPCError<string, unknown>): string {
  return error.code === 'BAD_REQUEST' ? t('refused.unfit') : error.message
}

function land(entry: Entry): void {
  if (entry.list === null) putEntry({ ...entry, state: 'landed' })
  else dropEntry(entry.slot)
}

useApp.subscribe((now, before) => {
  if (!now.connected || before.connected) return
  for (const entry of Object.values(useEntries.getState().entries))
    if (entry.state === 'sent') sendEntry(entry)
})

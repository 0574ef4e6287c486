import { dismissNotice } from '#renderer/capture/capture-store.ts'
import { enter } from '#renderer/capture/entered.ts'
import { places } from '#renderer/capture/focus.ts'
import { askPasted, giveBack, useLine } from '#renderer/capture/line-store.ts'
import { fieldsOfPlace } from '#renderer/capture/place/place-fields.ts'
import { newId } from '#renderer/host/new-id.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import { type PastedEntry, readPasted } from '#shared/capture/read-pasted.ts'
import type { NewPoint } from '#shared/contract/capture.ts'

import { placeOf } from './add-point.ts'
import { replaceIn } from './edit-field.ts'
import { t } from './line-words.ts'
import { fieldsOfMarks } from './marks.ts'
import { rulesOf } from './rules.ts'

// What one act may hold.
const mostAtOnce = 5_000

/** Asks what to do with several pasted lines; false where it is an ordinary paste. */
export function takePaste(text: string): boolean {
  const { session } = useSession.getState()
  if (session === null || useLine.getState().rewording !== null) return false
  const read = readPasted(text, rulesOf(session))
  if (read === null) return false
  askPasted({ text, entries: read.entries })
  announce(t('paste.ask', { count: read.entries.length }))
  return true
}

function makePoints(entries: readonly PastedEntry[]): readonly NewPoint[] {
  const ids = entries.map(newId)
  return entries.map((entry, at) => ({
    ...fieldsOfPlace(placeOf(entry)),
    ...fieldsOfMarks(entry),
    id: ids[at] ?? newId(),
    text: entry.text,
    kind: entry.kind,
    under: entry.parent === null ? null : (ids[entry.parent] ?? null),
  }))
}

/** Adds the pasted lines as points, as one act. What else is in the line stays there. */
export async function addPasted(): Promise<void> {
  const { session } = useSession.getState()
  const { pasted } = useLine.getState()
  if (session === null || pasted === null) return
  dismissNotice()
  askPasted(null)
  announce(t('said.addedMany', { count: pasted.entries.length }))
  const points = makePoints(pasted.entries)
  try {
    for (let at = 0; at < points.length; at += mostAtOnce)
      await enter({ kind: 'points', session: session.id, points: points.slice(at, at + mostAtOnce) })
  } catch (error) {
    giveBack(pasted.text, error instanceof Error ? error.message : t('refused'))
  }
}

/** Puts the pasted lines into the line at the caret, as they are. */
export function pasteAsText(): void {
  const { pasted } = useLine.getState()
  const field = places.entry.current
  askPasted(null)
  if (pasted === null || field === null) return
  field.focus()
  const { selectionStart: start, selectionEnd: end } = field
  const text = pasted.text.replaceAll(/\r\n?/gu, '\n').trimEnd()
  replaceIn(field, start, end, text)
  field.setSelectionRange(start + text.length, start + text.length)
}

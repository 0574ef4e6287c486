import { ORPCError } from '@orpc/client'

import { useApp } from '#renderer/state/app-store.ts'
import { saveWhile } from '#renderer/state/change-session.ts'
import { desk } from '#renderer/state/desk.ts'
import { awaitNews, markAnswered, useSession } from '#renderer/state/session-store.ts'
import type { DraftEdit } from '#shared/contract/draft.ts'

import { dropTyped, findTyped, isBlank, putTyped, type Thing, type Typed, useTyped } from './typed.ts'

/** ms without a key after which what was typed is saved. */
const pause = 600

const timers = new Map<string, number>()
const onTheirWay = new Set<string>()
/** For what is not saved yet: ends the word "Saving". */
const unsaved = new Map<string, () => void>()

function beginSaving(id: string): void {
  if (unsaved.has(id)) return
  void saveWhile(() => new Promise<void>((resolve) => unsaved.set(id, resolve)))
}

function endSaving(id: string): void {
  unsaved.get(id)?.()
  unsaved.delete(id)
}

/** Takes in what was typed in fields of a thing, and saves it after a pause; `now` saves at once, as for a choice. */
export function changeThing(
  entity: Thing,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  { now = false }: { readonly now?: boolean } = {},
): void {
  const known = findTyped(id)
  const session = known?.session ?? useApp.getState().open ?? ''
  const typed: Typed = {
    session,
    entity,
    id,
    make: known?.make ?? null,
    fields: { ...known?.fields, ...fields },
    state: 'typing',
    why: '',
  }
  putTyped(typed)
  if (isBlank(typed)) return
  beginSaving(id)
  window.clearTimeout(timers.get(id))
  if (now) return void send(id)
  timers.set(
    id,
    window.setTimeout(() => void send(id), pause),
  )
}

/** Something new that the writer is about to word; it is in the session once there is a word in it. */
export function beginThing(entity: Thing, id: string, make: Readonly<Record<string, unknown>>): void {
  const session = useApp.getState().open ?? ''
  putTyped({ session, entity, id, make, fields: {}, state: 'typing', why: '' })
}

/** The writer goes elsewhere: what was typed is saved now, and what never had a word in it is forgotten. */
export function leaveThing(id: string): void {
  const typed = findTyped(id)
  if (typed === undefined) return
  if (isBlank(typed)) dropTyped(id)
  else if (typed.state === 'typing') void send(id)
}

function editsOf({ entity, id, make, fields }: Typed): DraftEdit[] {
  const sets = Object.entries(fields).map(([field, value]): DraftEdit => ({
    kind: 'set',
    entity,
    id,
    field,
    value,
  }))
  // Made with all its words at once; where an answer was lost it is there already, and the fields are set.
  return make === null ? sets : [{ kind: 'make', entity, id, value: { ...make, ...fields } }, ...sets]
}

async function send(id: string): Promise<void> {
  window.clearTimeout(timers.get(id))
  const typed = findTyped(id)
  if (typed === undefined || isBlank(typed) || onTheirWay.has(id)) return
  onTheirWay.add(id)
  putTyped({ ...typed, state: 'sent', why: '' })
  const before = useSession.getState().session
  try {
    const edits = editsOf(typed)
    const { changes } = await desk().draft.edit({ session: typed.session, edits })
    // A field that let go at the answer would show the old words for a moment.
    if (changes > 0 && useApp.getState().open === typed.session) await awaitNews(before)
    onTheirWay.delete(id)
    markAnswered()
    land(typed)
  } catch (error) {
    onTheirWay.delete(id)
    const now = findTyped(id)
    if (now === undefined || !(error instanceof ORPCError)) return
    putTyped({ ...now, state: 'refused', why: error.message })
  }
}

/** What was saved is let go; what was typed since goes next. */
function land({ id, fields: saved }: Typed): void {
  const now = findTyped(id)
  if (now === undefined) return endSaving(id)
  const rest = Object.fromEntries(
    Object.entries(now.fields).filter(([field, value]) => saved[field] !== value),
  )
  if (Object.keys(rest).length === 0) {
    dropTyped(id)
    endSaving(id)
    return
  }
  putTyped({ ...now, make: null, fields: rest, state: 'typing' })
  timers.set(
    id,
    window.setTimeout(() => void send(id), pause),
  )
}

/** Saves what is left from before, as after a crash of the window or of the app. */
function sendAll(): void {
  for (const typed of Object.values(useTyped.getState().byId)) {
    if (isBlank(typed) || typed.state === 'refused') continue
    beginSaving(typed.id)
    void send(typed.id)
  }
}

useApp.subscribe((now, before) => {
  if (now.connected && !before.connected) sendAll()
})

/** Before the window goes: a pause that has not come yet is not waited for. */
if (typeof window !== 'undefined')
  window.addEventListener('pagehide', () => {
    for (const id of timers.keys()) leaveThing(id)
  })

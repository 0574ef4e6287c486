import { ORPCError } from '@orpc/client'

import { t } from '#renderer/draft/words.ts'
import { useApp } from '#renderer/state/app-store.ts'
import { saveWhile } from '#renderer/state/change-session.ts'
import { desk } from '#renderer/state/desk.ts'
import { awaitNews, markAnswered, useSession } from '#renderer/state/session-store.ts'
import type { DraftEdit } from '#shared/contract/draft.ts'
import type { Session } from '#shared/model/session.ts'

import {
  addSeen,
  dropTyped,
  findTyped,
  isBlank,
  listClashes,
  putTyped,
  takeLeft,
  type Thing,
  type Typed,
  useTyped,
  type Values,
} from './typed.ts'

/** ms without a key after which what was typed is saved. */
const pause = 600

const timers = new Map<string, number>()
const onTheirWay = new Map<string, Promise<void>>()
/** For what is not saved yet: ends the word "Saving". */
const unsaved = new Map<string, () => void>()
/** What was saved last of a thing: the news of it may come after the next key. */
const landed = new Map<string, Values>()

function beginSaving(id: string): void {
  if (unsaved.has(id)) return
  void saveWhile(() => new Promise<void>((resolve) => unsaved.set(id, resolve)))
}

function endSaving(id: string): void {
  unsaved.get(id)?.()
  unsaved.delete(id)
}

type Which = Pick<Typed, 'session' | 'entity' | 'id'>

/** What a session holds of a thing; undefined where it is another session. */
export function readRecord(session: Session | null, { session: of, entity, id }: Which): Values | undefined {
  return session?.id === of ? session.records[entity].get(id) : undefined
}

function recordNow(which: Which): Values | undefined {
  return readRecord(useSession.getState().session, which)
}

function pick(values: Values | undefined, fields: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values ?? {}).filter(([field]) => fields.includes(field)))
}

/** With what fields are before the first key in them. */
function beginSeen(seen: Typed['seen'], which: Which, changed: Values): Typed['seen'] {
  const first = Object.keys(changed).filter((field) => seen[field] === undefined)
  return addSeen(addSeen(seen, pick(landed.get(which.id), first)), pick(recordNow(which), first))
}

function sendLater(id: string): void {
  window.clearTimeout(timers.get(id))
  timers.set(
    id,
    window.setTimeout(() => void send(id), pause),
  )
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
    seen: beginSeen(known?.seen ?? {}, { session, entity, id }, fields),
    state: 'typing',
    why: '',
  }
  putTyped(typed)
  if (isBlank(typed)) return
  beginSaving(id)
  if (now) return void send(id)
  sendLater(id)
}

/** Something new that the writer is about to word; it is in the session once there is a word in it. */
export function beginThing(entity: Thing, id: string, make: Readonly<Record<string, unknown>>): void {
  const session = useApp.getState().open ?? ''
  putTyped({ session, entity, id, make, fields: {}, seen: {}, state: 'typing', why: '' })
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

function send(id: string): Promise<void> {
  window.clearTimeout(timers.get(id))
  const typed = findTyped(id)
  const known = onTheirWay.get(id)
  if (known !== undefined || typed === undefined || isBlank(typed)) return known ?? Promise.resolve()
  if (listClashes(typed, recordNow(typed)).length > 0) {
    putTyped({ ...typed, state: 'refused', why: t('clash.why') })
    return Promise.resolve()
  }
  const sent = sendTyped(typed)
  onTheirWay.set(id, sent)
  // Where it failed before it was under way.
  return sent.finally(() => onTheirWay.get(id) === sent && onTheirWay.delete(id))
}

async function sendTyped(typed: Typed): Promise<void> {
  const { id } = typed
  putTyped({ ...typed, seen: addSeen(typed.seen, typed.fields), state: 'sent', why: '' })
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
  landed.set(id, { ...landed.get(id), ...saved })
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
  sendLater(id)
}

/** The writer has seen what others wrote meanwhile, and stays with the own words. */
export function keepTyped(id: string): void {
  const typed = findTyped(id)
  if (typed === undefined) return
  const seen = addSeen(typed.seen, pick(recordNow(typed), Object.keys(typed.fields)))
  putTyped({ ...typed, seen, state: 'typing', why: '' })
  beginSaving(id)
  void send(id)
}

/** What others wrote meanwhile takes the place of the writer's words. */
export function takeTheirs(id: string): void {
  const typed = findTyped(id)
  if (typed === undefined) return
  const clashes = listClashes(typed, recordNow(typed))
  const rest = Object.keys(typed.fields).filter((field) => !clashes.includes(field))
  if (rest.length > 0) {
    putTyped({ ...typed, fields: pick(typed.fields, rest), state: 'typing', why: '' })
    beginSaving(id)
    return void send(id)
  }
  window.clearTimeout(timers.get(id))
  dropTyped(id)
  endSaving(id)
}

/** Saves at once what was typed, and waits for it: before anything is made of the session as it is. */
export async function flushTyped(): Promise<void> {
  await Promise.all(onTheirWay.values())
  const left = Object.values(useTyped.getState().byId).filter(({ state }) => state !== 'refused')
  await Promise.all(left.map(({ id }) => send(id)))
}

/** Saves what is left of a session from before, as after a crash of the window or of the app. */
async function sendAll(session: string): Promise<void> {
  await takeLeft(session)
  for (const typed of Object.values(useTyped.getState().byId)) {
    if (typed.session !== session || isBlank(typed) || typed.state === 'refused') continue
    beginSaving(typed.id)
    void send(typed.id)
  }
}

let wasAway = false

useApp.subscribe((now, before) => {
  if (now.connected && !before.connected) wasAway = true
})

// Not before the session is here as it stands now: what is left is compared with it first.
useSession.subscribe(({ session }, { session: before }) => {
  if (session === null || session === before || (session.id === before?.id && !wasAway)) return
  wasAway = false
  void sendAll(session.id)
})

/** Before the window goes: a pause that has not come yet is not waited for. */
if (typeof window !== 'undefined')
  window.addEventListener('pagehide', () => {
    for (const id of timers.keys()) leaveThing(id)
  })

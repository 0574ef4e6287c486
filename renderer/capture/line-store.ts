import { create } from 'zustand'

import { newId } from '#renderer/host/new-id.ts'
import { getWindowId } from '#renderer/host/window-id.ts'
import type { PastedEntry } from '#shared/capture/read-pasted.ts'
import type { KeptLine } from '#shared/contract/capture.ts'
import type { PointKind } from '#shared/model/point.ts'

import { keepLine, type LocalLine, readLine } from './line/kept-lines.ts'

/** A point that is being reworded, and what stood in the line before. */
export type Rewording = { readonly id: string; readonly kind: PointKind; readonly before: string }

/** Several lines that were pasted, before anybody said what to do with them. */
export type Pasted = { readonly text: string; readonly entries: readonly PastedEntry[] }

export type Line = {
  /** The id that what is entered gets, so that a line that went in is known for it. */
  readonly id: string
  readonly text: string
  /** The kind that was chosen, which goes before any mark; null reads the marks. */
  readonly kind: PointKind | null
  /** Whether it is to stand under the point above, where that was chosen; null reads the marks, or leaves a point where it is. */
  readonly detail: boolean | null
  readonly rewording: Rewording | null
  /** Why a point came back, in a sentence. */
  readonly trouble: string | null
  readonly pasted: Pasted | null
}

const empty: Omit<Line, 'id'> = {
  text: '',
  kind: null,
  detail: null,
  rewording: null,
  trouble: null,
  pasted: null,
}

/** The entry line. Kept out of every other store, so that a key typed here draws nothing but the line. */
export const useLine = create<Line>(() => ({ id: newId(), ...empty }))

let session = ''
let sent: string | null = null

function keepHere(): void {
  const { trouble: _trouble, pasted: _pasted, ...line } = useLine.getState()
  const isEmpty = line.text === '' && line.rewording === null
  const window = getWindowId()
  keepLine(session, window, isEmpty ? null : { ...line, window, sent, at: Date.now() })
}

function lineOf({ id, text, kind, detail, rewording }: LocalLine): Partial<Line> {
  return { id, text, kind, detail, rewording }
}

/** Begins with a session, with the line as it was left in this window, which it gives. */
export function startLine(id: string): LocalLine | null {
  session = id
  const local = readLine(id, getWindowId())
  sent = local?.sent ?? null
  useLine.setState({ id: newId(), ...empty, ...(local !== null && lineOf(local)) }, true)
  return local
}

/** Says what of the line of a session the app has on the disk by now. */
export function markSent(id: string, text: string | null): void {
  if (id !== session || text === sent) return
  sent = text
  keepHere()
}

function setLine(line: Partial<Line>): void {
  useLine.setState({ trouble: null, ...line })
  keepHere()
}

/** Asks what to do with pasted lines, or no longer. */
export function askPasted(pasted: Pasted | null): void {
  useLine.setState({ pasted })
}

export function typeLine(text: string): void {
  setLine({ text, ...(text === '' && { kind: null, detail: null }) })
}

export function chooseKind(kind: PointKind): void {
  setLine({ kind })
}

/** Makes the line a detail of the point above, or no detail; null reads its marks. */
export function setDetail(detail: boolean | null): void {
  setLine({ detail })
}

/** Empties the line, or brings back what stood in it before a point was reworded. */
export function clearLine(): void {
  const { id, rewording } = useLine.getState()
  const text = rewording?.before ?? ''
  setLine({ id: rewording === null ? newId() : id, text, kind: null, detail: null, rewording: null })
}

/** Puts a point into the line to be reworded. */
export function startRewording(id: string, kind: PointKind, text: string): void {
  const { rewording, text: now } = useLine.getState()
  setLine({ text, kind: null, detail: null, rewording: { id, kind, before: rewording?.before ?? now } })
}

/** Brings back a text that was refused or left behind, before whatever is being typed by now. */
export function giveBack(text: string, trouble: string | null): void {
  const { text: now, rewording } = useLine.getState()
  const before = (typed: string): string => (typed === '' ? text : `${text}\n${typed}`)
  if (rewording === null) return setLine({ text: before(now), trouble })
  setLine({ rewording: { ...rewording, before: before(rewording.before) }, trouble })
}

/**
 * Puts a line that was kept elsewhere in the place of this one. It gets an id of its own: should its window come back
 * after all, what both enter goes in.
 */
export function replaceLine(line: KeptLine | null): void {
  setLine({ ...empty, ...line, id: newId() })
}

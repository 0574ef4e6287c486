import { create } from 'zustand'

import type { PointKind } from '#shared/model/point.ts'

import { keep, readKept } from './kept-json.ts'

/** A point that is being reworded, and what stood in the line before. */
type Rewording = { readonly id: string; readonly kind: PointKind; readonly before: string }

type Line = {
  readonly text: string
  /** The kind that was chosen, which goes before any mark; null reads the marks. */
  readonly kind: PointKind | null
  readonly rewording: Rewording | null
  /** Why a point came back, in a sentence. */
  readonly trouble: string | null
}

const empty: Line = { text: '', kind: null, rewording: null, trouble: null }

/** The entry line. Kept out of every other store, so that a key typed here draws nothing but the line. */
export const useLine = create<Line>(() => empty)

let session = ''

function nameOf(id: string): string {
  return `pooled.line.${id}`
}

/** Begins with a session, with the line as it was left on this machine. */
export function openLine(id: string): void {
  session = id
  useLine.setState({ ...empty, ...(readKept(nameOf(id)) as Partial<Line> | null) }, true)
}

function setLine(line: Partial<Line>): void {
  useLine.setState({ trouble: null, ...line })
  const { text, kind, rewording } = useLine.getState()
  keep(nameOf(session), text === '' && rewording === null ? null : { text, kind, rewording })
}

export function typeLine(text: string): void {
  setLine({ text, ...(text === '' && { kind: null }) })
}

export function chooseKind(kind: PointKind): void {
  setLine({ kind })
}

/** Empties the line, or brings back what stood in it before a point was reworded. */
export function clearLine(): void {
  setLine({ text: useLine.getState().rewording?.before ?? '', kind: null, rewording: null })
}

/** Puts a point into the line to be reworded. */
export function startRewording(id: string, kind: PointKind, text: string): void {
  const { rewording, text: now } = useLine.getState()
  setLine({ text, kind: null, rewording: { id, kind, before: rewording?.before ?? now } })
}

/** Brings back a text that was refused, before whatever is being typed by now. */
export function giveBack(text: string, trouble: string): void {
  const { text: now } = useLine.getState()
  setLine({ text: now === '' ? text : `${text}\n${now}`, trouble })
}

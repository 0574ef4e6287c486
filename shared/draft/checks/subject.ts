import type { WordDocument } from '#shared/model/document.ts'
import type { Session } from '#shared/model/session.ts'

import type { Finding, RecordRef } from './finding.ts'
import { gatherPieces, type Piece } from './pieces.ts'
import { findPlaces, type Places } from './places.ts'

/** What is checked, looked up once. */
export type Subject = {
  readonly session: Session
  readonly document: WordDocument
  readonly pieces: readonly Piece[]
  readonly places: Places
}

/** Lays a session and its draft out for the checks. */
export function layOut(session: Session, document: WordDocument): Subject {
  return { session, document, pieces: gatherPieces(session), places: findPlaces(document) }
}

/** A finding about a thing of the session; `text` is its words, by which its place is found. */
export function findingOf(
  { places }: Subject,
  check: string,
  of: RecordRef,
  { says, words, text = words }: { readonly says: string; readonly words: string; readonly text?: string },
): Finding {
  return { check, says, words, of, anchor: places.find(of.id, text) }
}

const longest = 140

/** The end of a text, where all of it would be too long to show. */
export function endOf(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(-longest)
  return `…${cut.slice(cut.indexOf(' '))}`
}

/** The words around a place in a text. */
export function aroundOf(text: string, at: number, length: number): string {
  const before = text.slice(Math.max(0, at - 50), at)
  const after = text.slice(at + length, at + length + 50)
  const start = at > 50 ? `…${before.slice(before.search(/\s/u) + 1)}` : before
  const end =
    at + length + 50 < text.length ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))}…` : after
  return `${start}${text.slice(at, at + length)}${end}`.replaceAll(/\s+/gu, ' ').trim()
}

import { useEffect, useLayoutEffect, useRef } from 'react'

import { useApp } from '#renderer/state/app-store.ts'
import type { SetupEdit } from '#shared/contract/setup.ts'

import { dropEntry, type Entry, findEntry, putEntry, useEntries } from './entries.ts'
import { isOnItsWay, refuseEntry, sendEntry } from './send-entry.ts'

/** What a text comes to: edits, or one sentence on why it does not fit. */
export type ReadText = (
  text: string,
) => { readonly edits: readonly SetupEdit[] } | { readonly problem: string }

export type KeptText = {
  /** `thing/field`, unlike any other field's. */
  readonly slot: string
  /** What the session holds. */
  readonly kept: string
  readonly read: ReadText
}

const pause = 600

/**
 * A field that saves as it is typed in: after a pause, on Enter and on leaving. What is typed stays in the field whatever
 * else happens, until the session holds it.
 */
export function useKeptText(field: KeptText) {
  const { slot, kept } = field
  const entry = useEntries(({ entries }) => entries[slot])
  const latest = useRef(field)
  const timer = useRef(0)
  const isHere = useRef(false)
  useLayoutEffect(() => {
    latest.current = field
  })
  useEffect(() => {
    if (entry?.state === 'landed' && (entry.text === kept || !isHere.current)) dropEntry(slot)
  }, [entry, kept, slot])
  useEffect(() => {
    const after = latest.current
    if (findEntry(slot)?.state === 'typing')
      timer.current = window.setTimeout(() => commit(after, false), pause)
    return () => {
      window.clearTimeout(timer.current)
      commit(latest.current.slot === slot ? latest.current : after, true)
    }
  }, [slot])
  const leave = (): void => {
    window.clearTimeout(timer.current)
    commit(field, true)
    if (findEntry(slot)?.state === 'landed') dropEntry(slot)
  }
  return {
    value: entry?.text ?? kept,
    error: entry?.state === 'refused' ? entry.why : undefined,
    isSettled: entry === undefined || entry.state === 'landed',
    leave,
    onFocusChange: (isFocused: boolean): void => {
      isHere.current = isFocused
      if (!isFocused) leave()
    },
    onChange: (text: string): void => {
      window.clearTimeout(timer.current)
      putEntry(makeEntry(slot, text))
      timer.current = window.setTimeout(() => commit(latest.current, false), pause)
    },
  }
}

function makeEntry(slot: string, text: string): Entry {
  const session = useApp.getState().open ?? ''
  return { slot, session, text, edits: [], state: 'typing', list: null, why: '' }
}

function commit({ slot, kept, read }: KeptText, isLeaving: boolean): void {
  const entry = findEntry(slot)
  if (entry?.state !== 'typing') return
  if (entry.text === kept && !isOnItsWay(slot)) return dropEntry(slot)
  const found = read(entry.text)
  if ('edits' in found) return found.edits.length === 0 ? dropEntry(slot) : sendEntry({ ...entry, ...found })
  // In the middle of typing nothing is wrong yet.
  if (isLeaving) refuseEntry(entry, found.problem)
}

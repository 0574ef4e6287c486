import { create } from 'zustand'

import type { SetupEdit } from '#shared/contract/setup.ts'

/** Something typed in Prepare that the session does not hold yet. */
export type Entry = {
  /** The field it stands in, as `thing/field`; for something that is being added, an id of its own. */
  readonly slot: string
  readonly session: string
  readonly text: string
  /** What it comes to; none while it is being typed. */
  readonly edits: readonly SetupEdit[]
  /**
   * `line` waits in an empty line for Enter; `typing` will go by itself; `sent` is on its way, or waits for the app to
   * come back; `refused` needs its person; `landed` is kept, and only looks different from what was made of it.
   */
  readonly state: 'line' | 'typing' | 'sent' | 'refused' | 'landed'
  /** The list that it is being added to, or null for a field. */
  readonly list: string | null
  /** Why it was refused. */
  readonly why: string
}

type Entries = { readonly entries: Readonly<Record<string, Entry>> }
const kept = 'pooled.prepare'

function readKept(): Entries['entries'] {
  try {
    return JSON.parse(localStorage.getItem(kept) ?? '{}') as Entries['entries']
  } catch {
    return {}
  }
}

/** What was typed and is not saved yet. It outlives the page, so that no crash of the window costs a word. */
export const useEntries = create<Entries>(() => ({ entries: readKept() }))

useEntries.subscribe(({ entries }) => {
  const open = Object.entries(entries).filter(([, entry]) => entry.state !== 'landed')
  try {
    if (open.length === 0) localStorage.removeItem(kept)
    else localStorage.setItem(kept, JSON.stringify(Object.fromEntries(open)))
  } catch {
    // A full or forbidden storage costs only what a crash of the window would have spared.
  }
})

export function findEntry(slot: string): Entry | undefined {
  return useEntries.getState().entries[slot]
}

export function putEntry(entry: Entry): void {
  useEntries.setState(({ entries }) => ({ entries: { ...entries, [entry.slot]: entry } }))
}

export function dropEntry(slot: string): void {
  useEntries.setState(({ entries }) => ({
    entries: Object.fromEntries(Object.entries(entries).filter(([known]) => known !== slot)),
  }))
}

/** Forgets what is kept already, as before an undo, which changes it under the field that shows it. */
export function dropLanded(): void {
  for (const { slot, state } of Object.values(useEntries.getState().entries))
    if (state === 'landed') dropEntry(slot)
}

/** Forgets what was typed about a thing that is withdrawn. */
export function dropEntriesOf(id: string): void {
  for (const { slot } of Object.values(useEntries.getState().entries))
    if (slot.startsWith(`${id}/`)) dropEntry(slot)
}

export type Waiting = 'nothing' | 'on-its-way' | 'refused'

/** How what was typed in a session stands: nothing waits, something is on its way, or something was refused. */
export function describeWaiting({ entries }: Entries, session: string | null): Waiting {
  const states = Object.values(entries)
    .filter((entry) => entry.session === session)
    .map(({ state }) => state)
  if (states.includes('refused')) return 'refused'
  return states.includes('typing') || states.includes('sent') ? 'on-its-way' : 'nothing'
}

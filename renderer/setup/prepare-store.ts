import { create } from 'zustand'

import type { Section } from './sections.ts'

type PrepareState = {
  readonly section: Section
  /** The people who are chosen in the list; one alone has a form. */
  readonly people: ReadonlySet<string>
}

/** Where somebody is in Prepare; they find it so when they come back from Capture. */
export const usePrepare = create<PrepareState>(() => ({ section: 'day', people: new Set() }))

export function showSection(section: Section): void {
  usePrepare.setState({ section })
}

export function showPerson(person: string | null): void {
  usePrepare.setState({ people: new Set(person === null ? [] : [person]) })
}

export function showPeople(people: ReadonlySet<string>): void {
  usePrepare.setState({ people })
}

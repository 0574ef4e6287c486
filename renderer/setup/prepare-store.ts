import { create } from 'zustand'

import type { Section } from './sections.ts'

type PrepareState = {
  readonly section: Section
  /** The person whose form is open. */
  readonly person: string | null
}

/** Where somebody is in Prepare; they find it so when they come back from Capture. */
export const usePrepare = create<PrepareState>(() => ({ section: 'day', person: null }))

export function showSection(section: Section): void {
  usePrepare.setState({ section })
}

export function showPerson(person: string | null): void {
  usePrepare.setState({ person })
}

import { create } from 'zustand'

import type { Finding } from '#shared/contract/draft.ts'

type ChecksState = {
  /** What was found last; null until the first answer. */
  readonly findings: readonly Finding[] | null
  /** The draft has changed since. */
  readonly isBehind: boolean
  /** The check that is shown; null for all. */
  readonly check: string | null
  readonly words: string
  /** The row in hand. */
  readonly chosen: string | null
}

/** What there is to look at. Changed only by the functions below. */
export const useChecks = create<ChecksState>(() => ({
  findings: null,
  isBehind: false,
  check: null,
  words: '',
  chosen: null,
}))

export function forgetFindings(): void {
  useChecks.setState({ findings: null, isBehind: true, check: null, words: '', chosen: null })
}

export function setFindings(findings: readonly Finding[]): void {
  const { check } = useChecks.getState()
  const isGone = !findings.some((finding) => finding.check === check)
  useChecks.setState({ findings, isBehind: false, ...(isGone && { check: null }) })
}

export function markBehind(): void {
  useChecks.setState({ isBehind: true })
}

export function showCheck(check: string | null): void {
  useChecks.setState({ check })
}

export function findWords(words: string): void {
  useChecks.setState({ words })
}

export function chooseFinding(chosen: string | null): void {
  useChecks.setState({ chosen })
}

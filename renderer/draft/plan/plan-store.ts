import { create } from 'zustand'

/** The row or action in hand. */
export const usePlan = create<{ readonly line: string | null }>(() => ({ line: null }))

export function chooseLine(line: string | null): void {
  usePlan.setState({ line })
}

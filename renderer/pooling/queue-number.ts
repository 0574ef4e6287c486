import { useHand, useQueue } from './queue-now.ts'

/** Which suggestion is in hand, of those that wait here: a count that only goes down as they are decided. */
export function useNumber(): { readonly number: number; readonly of: number } {
  const { shown } = useQueue()
  const hand = useHand()
  const at = shown.findIndex(({ key }) => key === hand?.item.key)
  return { number: Math.max(0, at) + 1, of: Math.max(shown.length, 1) }
}

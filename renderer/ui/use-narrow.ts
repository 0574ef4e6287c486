import { useSyncExternalStore } from 'react'

/** Where the kit's panes stand under each other, as at 200 % zoom. */
const narrow = '(max-width: 44rem)'

function follow(listener: () => void): () => void {
  const query = window.matchMedia(narrow)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the window is too narrow for panes side by side. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => window.matchMedia(narrow).matches)
}

import { useMedia } from './use-media.ts'

/** Whether the window is too narrow for panes side by side: where the kit's stand under each other, as at 200 % zoom. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 44rem)')
}

import { useDeferredValue, useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import type { Session } from '#shared/model/session.ts'
import { countThemes, type ThemeCount } from '#shared/pooling/codebook/count-themes.ts'
import { listUnfiled } from '#shared/session/filed.ts'
import { listThemes, type ThemeNode } from '#shared/session/theme-tree.ts'

export type ThemesNow = {
  readonly session: Session
  readonly roots: readonly ThemeNode[]
  readonly counts: ReadonlyMap<string, ThemeCount>
  readonly unfiled: number
}

/** The themes with how much stands under each. In a large session the counts come a moment after the change, not before the next key. */
export function useThemeCounts(): ThemesNow | null {
  const session = useDeferredValue(useSession((state) => state.session))
  return useMemo(
    () =>
      session === null
        ? null
        : {
            session,
            roots: listThemes(session),
            counts: countThemes(session),
            unfiled: listUnfiled(session).length,
          },
    [session],
  )
}

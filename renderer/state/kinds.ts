import { useMemo } from 'react'

import { defaultKinds } from '#shared/model/blank.ts'
import { PointKind } from '#shared/model/point.ts'
import type { KindSetting } from '#shared/model/workshop.ts'
import { getWorkshop } from '#shared/session/list.ts'

import { useSession } from './session-store.ts'

/** A kind that this session has a mark or a name for. */
export type SetKind = { readonly kind: PointKind; readonly name: string; readonly mark: string }

/** The kinds of the session that points can have, in its order. */
export function useKinds(): readonly SetKind[] {
  const kinds = useSession(({ session }) =>
    session === null ? defaultKinds : (getWorkshop(session)?.kinds ?? defaultKinds),
  )
  return useMemo(() => listKinds(kinds), [kinds])
}

function listKinds(kinds: readonly KindSetting[]): readonly SetKind[] {
  return kinds.flatMap(({ code, name, mark }) => {
    const kind = PointKind.safeParse(code).data
    return kind === undefined ? [] : [{ kind, name, mark }]
  })
}

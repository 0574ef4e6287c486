import { useMemo } from 'react'

import { defaultKinds } from '#shared/model/blank.ts'
import { PointKind } from '#shared/model/point.ts'
import type { KindSetting } from '#shared/model/workshop.ts'
import { getWorkshop } from '#shared/session/list.ts'

import { useSession } from './session-store.ts'

/** A kind that this session has a mark or a name for. */
export type SetKind = { readonly kind: PointKind; readonly name: string; readonly mark: string }

/** Somebody's own account is a kind of its own, whether the session has a mark for it or not. */
const testimony: SetKind = { kind: 'testimony', name: 'Testimony', mark: '' }

/** The kinds of the session that points can have, in its order, and testimony in any case. */
export function useKinds(): readonly SetKind[] {
  const kinds = useSession(({ session }) =>
    session === null ? defaultKinds : (getWorkshop(session)?.kinds ?? defaultKinds),
  )
  return useMemo(() => listKinds(kinds), [kinds])
}

function listKinds(kinds: readonly KindSetting[]): readonly SetKind[] {
  const set = kinds.flatMap(({ code, name, mark }) => {
    const kind = PointKind.safeParse(code).data
    return kind === undefined ? [] : [{ kind, name, mark }]
  })
  return set.some(({ kind }) => kind === 'testimony') ? set : [...set, testimony]
}

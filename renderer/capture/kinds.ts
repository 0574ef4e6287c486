import { useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import type { KindColour } from '#renderer/ui/palettes.ts'
import { defaultKinds } from '#shared/model/blank.ts'
import { PointKind } from '#shared/model/point.ts'
import type { KindSetting } from '#shared/model/workshop.ts'
import { getWorkshop } from '#shared/session/list.ts'

import { t } from './words.ts'

/** A kind as it is shown: its colour where it has one, its word, and its mark. */
export type ShownKind = {
  readonly kind: KindColour | PointKind
  readonly word: string
  readonly mark: string
}

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

/** How a kind looks: the session's own word and mark, else the usual ones. */
export function showKind(kind: PointKind, kinds: readonly SetKind[]): ShownKind {
  const own = kinds.find((each) => each.kind === kind)
  const mark = own?.mark ?? ''
  return {
    kind: kind === 'question' ? 'ask' : kind,
    word: own?.name ?? t(`kinds.${kind}`),
    mark: mark === '"' ? '“' : mark === '' && kind === 'point' ? '•' : mark,
  }
}

import type { PointKind } from '#shared/model/point.ts'

import type { KindColour } from './palettes.ts'
import { t } from './words.ts'

/** A kind as it is shown: its colour where it has one, its word, and its mark. */
export type ShownKind = {
  readonly kind: KindColour | PointKind
  readonly word: string
  readonly mark: string
}

type OwnKind = { readonly kind: PointKind; readonly name: string; readonly mark: string }

/** How a kind looks: the session's own word and mark, else the usual ones. */
export function showKind(kind: PointKind, kinds: readonly OwnKind[]): ShownKind {
  const own = kinds.find((each) => each.kind === kind)
  const mark = own?.mark ?? ''
  const colour = kind === 'question' ? 'ask' : kind
  return {
    kind: colour,
    word: own?.name ?? t(`kinds.${colour}`),
    mark: mark === '"' ? '“' : mark === '' && kind === 'point' ? '•' : mark,
  }
}

import type { ShownKind } from '#renderer/ui/show-kind.ts'

/** One line of the list on the wall: a point, a detail of one, or a part of one that is too long for a page. */
export type WallRow = {
  readonly id: string
  /** The point, whatever part of it this is. */
  readonly point: string
  readonly table: string
  readonly text: string
  readonly kind: ShownKind
  readonly isDetail: boolean
  /** How many said it. */
  readonly telling: string
  /** Whose own words it is: a code or a side, never a name. */
  readonly who: string
}

/** A clock that the wall can let run by itself; `endsAt` is in ms since 1970, null while it stands still. */
export type WallClock = { readonly endsAt: number | null; readonly leftMs: number }

export type WallTheme = 'projector' | 'projectorDim'
export type WallView = 'points' | 'clock' | 'blank'

/** Everything that stands on the wall, in words. */
export type Picture = {
  readonly view: WallView
  readonly theme: WallTheme
  /** 1 is the usual size; it is never under that. */
  readonly zoom: number
  readonly title: string
  readonly heading: string
  readonly rows: readonly WallRow[]
  /** The table that has the word. */
  readonly now: string
  readonly foot: string
  readonly clock: WallClock | null
}

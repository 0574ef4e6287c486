import type { PointKind } from '#shared/model/point.ts'
import type { Agreement } from '#shared/model/values.ts'
import type { KindSetting } from '#shared/model/workshop.ts'

/** A side that somebody may speak from; `code` is what stands after the @. */
export type EntryRole = { readonly id: string; readonly code: string; readonly name: string }

/** A topic that a line may be filed under. */
export type EntryTopic = { readonly id: string; readonly title: string }

/** Somebody who may have spoken; `code` is what stands after the @, and `expertise` the sides they know the subject from. */
export type EntryPerson = {
  readonly id: string
  readonly code: string
  readonly expertise: readonly string[]
}

/** How a session wants its entry line read. What is left out has no mark. */
export type EntryRules = {
  readonly kinds: readonly KindSetting[]
  readonly plainTyping: boolean
  readonly roles?: readonly EntryRole[] | undefined
  readonly people?: readonly EntryPerson[] | undefined
  /** In the order of their numbers. */
  readonly topics?: readonly EntryTopic[] | undefined
  /** The tags there are: one typed in other letter case is the same tag. */
  readonly tags?: readonly string[] | undefined
}

/** What the end of a line says about it. */
export type EndMarks = {
  readonly person: string | null
  /** The side it was said from; without one in the line, that of the person who has only one. */
  readonly expertise: string | null
  readonly agreement: Agreement | null
  readonly tags: readonly string[]
  readonly starred: boolean
  /** The topic to file it under; null stays where the line is. */
  readonly topic: string | null
}

/** One thing that was understood of a line, to be shown under it. */
export type EntryChip =
  | { readonly kind: 'as-typed' }
  | { readonly kind: 'detail' }
  | { readonly kind: 'kind'; readonly value: PointKind }
  | { readonly kind: 'person'; readonly value: EntryPerson }
  | { readonly kind: 'expertise'; readonly value: EntryRole }
  | { readonly kind: 'agreement'; readonly value: Agreement }
  | { readonly kind: 'tag'; readonly value: string }
  | { readonly kind: 'star' }
  | { readonly kind: 'topic'; readonly value: EntryTopic }

/** A line that rewords a point, as it is understood: its words and kind, and the marks to add. */
export type Reworded = EndMarks & {
  readonly text: string
  readonly kind: PointKind
  /** In the order they were typed. */
  readonly chips: readonly EntryChip[]
}

/** A line of the entry box as it is understood. */
export type Entry = Reworded & {
  /** A detail stands under the point above. */
  readonly isDetail: boolean
}

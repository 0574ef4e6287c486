import type { FileOrder } from '#shared/pooling/file-under.ts'

/** One step in arranging themes. Ids of new themes are made by whoever asks. */
export type ThemeStep =
  | {
      readonly kind: 'make'
      readonly id: string
      readonly name: string
      readonly parent: string | null
      /** The theme it comes to stand before; null for the end. */
      readonly before: string | null
    }
  | {
      readonly kind: 'set'
      readonly id: string
      readonly field: 'name' | 'label' | 'definition'
      readonly value: string
    }
  | {
      readonly kind: 'move'
      readonly id: string
      readonly parent: string | null
      readonly before: string | null
    }
  /** What stands under it moves up. */
  | { readonly kind: 'withdraw'; readonly id: string }
  /** One theme goes into another, with its points and sub-themes. */
  | { readonly kind: 'merge'; readonly from: string; readonly into: string }
  | ({ readonly kind: 'file' } & FileOrder)

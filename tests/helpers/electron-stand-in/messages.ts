import type { Encoded } from './structured-data.ts'

/** What the preload world tells the main process, as JSON, through the one binding it has. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly payload: Encoded }
  | {
      readonly kind: 'send'
      readonly channel: string
      readonly payload: Encoded
      readonly ports: readonly string[]
    }
  | { readonly kind: 'port-data'; readonly port: string; readonly data: Encoded }
  | { readonly kind: 'port-closed'; readonly port: string }
  | { readonly kind: 'preload-failed'; readonly message: string }

/** And what it is told. */
export type ToPage =
  | {
      readonly kind: 'message'
      readonly channel: string
      readonly payload: Encoded
      readonly ports: readonly string[]
    }
  | { readonly kind: 'reply'; readonly id: number; readonly failed: boolean; readonly value: Encoded }
  | { readonly kind: 'port-data'; readonly port: string; readonly data: Encoded }
  | { readonly kind: 'port-closed'; readonly port: string }

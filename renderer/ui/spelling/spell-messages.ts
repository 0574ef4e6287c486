/** What the window asks of the worker that holds the dictionary. */
export type Question =
  | { readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly word: string; readonly own: readonly string[] }

export type Asked = Question & { readonly id: number }

/** For a check the words that are wrong, for a suggestion what to say instead. */
export type Answer = { readonly id: number; readonly words: readonly string[] }

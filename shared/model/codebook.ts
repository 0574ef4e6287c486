/** One theme of a codebook that was brought in. */
export type BroughtTheme = {
  /** The names from the top theme down to this one; never empty. */
  readonly path: readonly string[]
  readonly label: string
  readonly definition: string
  /** The theme of the session that it was when it left, where the file says so. */
  readonly own: string | null
}

/** A codebook as a file says it. */
export type BroughtCodebook = {
  /** Each before those under it. */
  readonly themes: readonly BroughtTheme[]
  /** Points of the session that the file has under a theme, the theme by its place in the list. */
  readonly codings: readonly { readonly point: string; readonly theme: number }[]
  /** What was read in the file and what could not be taken, in sentences. */
  readonly said: readonly string[]
}

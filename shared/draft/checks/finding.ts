/** Something to look at before the draft goes out; the same shape as `Finding` of the contract. */
export type Finding = {
  /** The check that found it, such as `unfinished`. */
  readonly check: string
  /** One sentence that says what is wrong, and what to do. */
  readonly says: string
  /** The words in question, as they stand; empty where something is missing. */
  readonly words: string
  /** Where in the draft; empty where it stands in the session only. */
  readonly anchor: string
  readonly of: RecordRef | null
}

/** A thing of the session. */
export type RecordRef = { readonly entity: string; readonly id: string }

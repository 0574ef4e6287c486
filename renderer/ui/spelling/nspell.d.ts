declare module 'nspell' {
  type Speller = {
    /** Every form the dictionary knows, by itself. Not part of what the package promises, so its version is fixed. */
    readonly data: Readonly<Record<string, unknown>>
    readonly correct: (word: string) => boolean
    readonly suggest: (word: string) => readonly string[]
    readonly personal: (words: string) => Speller
  }
  function nspell(aff: string, dic: string): Speller
  export = nspell
}

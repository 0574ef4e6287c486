import { createInstance } from 'i18next'

import enGB from './words.en-GB.json'

/** A catalogue: nested groups of sentences. A sentence that counts is given twice, as `name_one` and `name_other`. */
export type Catalogue = { readonly [key: string]: string | Catalogue }

type WithoutCount<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key

/** The dotted keys of a catalogue: `group.name`. */
export type WordKey<C extends Catalogue> = {
  [Key in keyof C & string]: C[Key] extends Catalogue ? `${Key}.${WordKey<C[Key]>}` : WithoutCount<Key>
}[keyof C & string]

export type WordValues = Readonly<Record<string, string | number>>

const words = createInstance()
void words.init({
  lng: 'en-GB',
  fallbackLng: 'en-GB',
  initAsync: false,
  resources: {},
  nsSeparator: false,
  // React escapes; escaping twice would show &amp; on screen.
  interpolation: { escapeValue: false },
})

/** Adds a screen's catalogue under its own name and gives the function that looks words up in it. */
export function addWords<C extends Catalogue>(
  namespace: string,
  catalogue: C,
): (key: WordKey<C>, values?: WordValues) => string {
  words.addResourceBundle('en-GB', namespace, catalogue, true, true)
  return (key, values) => lookUp(key, { ...values, ns: namespace })
}

function lookUp(key: string, options: WordValues): string {
  return words.t(key, options)
}

/** The words of the kit itself: buttons, keys, states. */
export const t = addWords('ui', enGB)

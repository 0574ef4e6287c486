/** Short forms and what they stand for. */
export type Glossary = ReadonlyMap<string, string>

/** A part of a text as it is written, and with its short form opened. */
export type Part = { readonly written: string; readonly open: string }

/** Opens the short forms of a text; the parts together are the whole text. */
export type Expander = (text: string) => readonly Part[]

/** Usual shorthand; small letters, the ending of more than one after a bar. */
const shorthand: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'w/': 'with ',
    'w/o': 'without',
    pt: 'patient',
    pts: 'patients',
    incl: 'including',
    dept: 'department',
    depts: 'departments',
    vs: 'versus',
    govt: 'government',
    appt: 'appointment',
    appts: 'appointments',
    info: 'information',
    rehab: 'rehabilitation',
    benzos: 'benzodiazepines',
    hrs: 'hours',
    mins: 'minutes',
    wks: 'weeks',
    yrs: 'years',
  }),
)
const usual =
  /(?<![\p{L}\p{N}])(?:w\/(?:o(?!\p{L}))?|(?:pts?|incl|depts?|vs|govt|appts?|info|rehab|benzos|hrs|mins|wks|yrs)(?![\p{L}\p{N}])|hep(?=\.?\s+[ABC](?!\p{L})))/giu

function escapeWords(words: readonly string[]): string {
  return words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')
}

function splitBy(parts: readonly Part[], pattern: RegExp, open: (form: string) => string): readonly Part[] {
  return parts.flatMap((part) => {
    if (part.open !== part.written) return [part]
    const found: Part[] = []
    let from = 0
    for (const match of part.written.matchAll(pattern)) {
      const before = part.written.slice(from, match.index)
      if (before !== '') found.push({ written: before, open: before })
      found.push({ written: match[0], open: open(match[0]) })
      from = match.index + match[0].length
    }
    const rest = part.written.slice(from)
    return rest === '' ? found : [...found, { written: rest, open: rest }]
  })
}

/**
 * Opens short forms before texts are compared: those of the glossary, case and all (NA is not na), with an s for more than one,
 * and usual shorthand.
 */
export function makeExpander(glossary: Glossary): Expander {
  const forms = [...glossary.keys()].filter((form) => form.length > 1).toSorted((a, b) => b.length - a.length)
  const pattern =
    forms.length === 0
      ? null
      : new RegExp(
          `(?<![\\p{L}\\p{N}])(?:${escapeWords(forms)})(?:s(?![\\p{L}\\p{N}]))?(?![\\p{L}\\p{N}])`,
          'gu',
        )
  const openForm = (form: string): string =>
    glossary.get(form) ?? `${glossary.get(form.replace(/s$/u, '')) ?? form}s`
  const openUsual = (form: string): string => shorthand.get(form.toLowerCase()) ?? 'hepatitis'
  return (text) => {
    const whole: readonly Part[] = [{ written: text, open: text }]
    const opened = pattern === null ? whole : splitBy(whole, pattern, openForm)
    return splitBy(opened, usual, openUsual)
  }
}

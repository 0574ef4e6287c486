/** Short forms and what they stand for. */
export type Glossary = ReadonlyMap<string, string>

const shorthand: readonly (readonly [RegExp, string])[] = [
  [/\bw\/\s*/giu, 'with '],
  [/\bpts?\b/giu, 'patients'],
  [/\bincl\b\.?/giu, 'including'],
  [/\bdepts?\b\.?/giu, 'department'],
  [/\bhep\b\.?(?=\s+[ABC]\b)/giu, 'hepatitis'],
  [/\bvs\b\.?/giu, 'versus'],
  [/\bgovt\b\.?/giu, 'government'],
  [/\bappts?\b\.?/giu, 'appointments'],
  [/\binfo\b/giu, 'information'],
  [/\brehab\b/giu, 'rehabilitation'],
  [/\bbenzos\b/giu, 'benzodiazepines'],
]

function escapeWords(words: readonly string[]): string {
  return words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')
}

/** Opens short forms before texts are compared: those of the session, case and all (NA is not na), and usual shorthand. */
export function makeExpander(glossary: Glossary): (text: string) => string {
  const forms = [...glossary.keys()].filter((form) => form.length > 1).toSorted((a, b) => b.length - a.length)
  const pattern =
    forms.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${escapeWords(forms)})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) => {
    let open = text
    for (const [form, long] of shorthand) open = open.replaceAll(form, long)
    return pattern === null ? open : open.replaceAll(pattern, (form) => glossary.get(form) ?? form)
  }
}

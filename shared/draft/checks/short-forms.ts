import { lineOf } from '#shared/draft/words.ts'
import { listAll } from '#shared/session/list.ts'

import type { Finding } from './finding.ts'
import type { Piece } from './pieces.ts'
import { isSpeltOut, readShortForms } from './read-short-forms.ts'
import { aroundOf, findingOf, type Subject } from './subject.ts'

type Use = { readonly piece: Piece; readonly at: number; count: number; isSpelt: boolean }

/** What the session itself says that short forms stand for, and codes that stand for people, tables or sides. */
function listKnown({ session }: Subject): ReadonlySet<string> {
  const known = [
    ...listAll(session, 'abbreviation').flatMap(({ short, long }) => (lineOf(long) === '' ? [] : [short])),
    ...listAll(session, 'body').flatMap(({ short, name }) => (lineOf(name) === lineOf(short) ? [] : [short])),
    ...[...session.records.person.values()].map(({ code }) => code),
    ...listAll(session, 'expertise').map(({ code }) => code),
    ...listAll(session, 'table').flatMap(({ name, number }) => [name, `T${number ?? ''}`]),
  ]
  const lines = known.map(lineOf).filter((short) => short !== '')
  return new Set(
    lines.flatMap((short) => [short, short.replace(/(?<=\p{Lu})s$/u, ''), ...short.split(/[-–\s/]/u)]),
  )
}

function gatherUses({ pieces, session }: Subject): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>()
  const numbers = new Set(listAll(session, 'reference').flatMap(({ number }) => number.split(/\s+/u)))
  for (const piece of pieces)
    for (const found of readShortForms(piece.text)) {
      if (numbers.has(found.form)) continue
      const use = uses.get(found.form) ?? { piece, at: found.at, count: 0, isSpelt: false }
      use.count += 1
      use.isSpelt ||= isSpeltOut(piece.text, found)
      uses.set(found.form, use)
    }
  return uses
}

/** Words of a session in small letters that look like one of these forms: then the form is that word in capitals. */
function listPlainWords({ pieces }: Subject, forms: Iterable<string>): ReadonlySet<string> {
  const wanted = new Set([...forms].map((form) => form.toLowerCase()))
  const plain = new Set<string>()
  for (const { text } of pieces)
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}@.])\p{Ll}{2,7}(?![\p{L}\p{N}@])/gu))
      if (wanted.has(word)) plain.add(word)
  return plain
}

/** Short forms that neither the session nor its words spell out; each once, where it comes first. */
export function findShortForms(subject: Subject): readonly Finding[] {
  const known = listKnown(subject)
  const uses = gatherUses(subject)
  const plain = listPlainWords(subject, uses.keys())
  return [...uses].flatMap(([form, { piece, at, count, isSpelt }]) => {
    if (
      isSpelt ||
      known.has(form) ||
      known.has(form.replace(/\p{N}+$/u, '')) ||
      plain.has(form.toLowerCase())
    )
      return []
    const often = count === 1 ? '' : `, used in ${count} places,`
    const says = `“${form}”${often} is never spelt out: write it in full the first time, or add it to the list of abbreviations.`
    return [
      findingOf(subject, 'short-form', piece.of, {
        says,
        words: aroundOf(piece.text, at, form.length),
        text: piece.text,
      }),
    ]
  })
}

import { listAll } from '#shared/session/list.ts'

import { sayAs } from './lists.ts'
import type { Material } from './material.ts'
import { plainTable } from './plain-table.ts'
import { makeSection, type Section } from './section.ts'
import { countOf, joinWords, lineOf } from './words.ts'

const shortForm = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]*(?:&\p{Lu}[\p{Lu}\p{N}]*)*(?![\p{L}\p{N}])/gu
const longest = 6

/** All words of the session that the draft prints. */
function* printedTexts({ session, points, workshop }: Material): Generator<string> {
  yield workshop?.title ?? ''
  yield workshop?.purpose ?? ''
  for (const { text } of points) yield text
  for (const { text } of listAll(session, 'fact')) yield text
  for (const { what } of listAll(session, 'statistic')) yield what
  for (const { topic, standards } of listAll(session, 'planRow')) yield [topic, ...standards].join(' ')
  for (const { text } of listAll(session, 'action')) yield text
  for (const { text } of listAll(session, 'recommendation')) yield text
  for (const { title, prompt } of listAll(session, 'topic')) yield `${title} ${prompt}`
  for (const { name } of listAll(session, 'body')) yield name
}

function looksShort(form: string): boolean {
  const letters = form.replaceAll(/[^\p{Lu}]/gu, '').length
  return letters >= 2 && form.length <= longest && form !== 'OK' && !/^[IVXLC]+$/u.test(form)
}

/** "opiate substitution therapy (OST)": the words just before the bracket whose first letters are the short form's. */
function spelledOut(text: string, form: string): string {
  const at = text.indexOf(`(${form})`)
  if (at === -1) return ''
  const words = text
    .slice(Math.max(0, at - 200), at)
    .trim()
    .split(/[\s-]+/u)
  const wanted = form.replaceAll(/[^\p{L}]/gu, '').toLowerCase()
  const own = words.slice(-wanted.length)
  const initials = own.map((word) => word[0]?.toLowerCase() ?? '').join('')
  if (initials !== wanted) return ''
  const start = text.lastIndexOf(own[0] ?? '', at)
  return start === -1 ? '' : lineOf(text.slice(start, at))
}

/** The short forms the session's words use, with what they stand for where the words or the session say. */
function findAbbreviations(material: Material): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const lower = new Set<string>()
  for (const text of printedTexts(material)) {
    for (const [word] of text.matchAll(/(?<!\p{L})\p{Ll}{2,6}(?!\p{L})/gu)) lower.add(word)
    for (const [form] of text.matchAll(shortForm)) {
      if (!looksShort(form) || (found.get(form) ?? '') !== '') continue
      found.set(form, spelledOut(text, form))
    }
  }
  const codes = new Set([...material.people.values()].flatMap((label) => label.split(', ')))
  for (const form of found.keys()) if (lower.has(form.toLowerCase()) || codes.has(form)) found.delete(form)
  for (const { short, name } of listAll(material.session, 'body'))
    if (found.get(lineOf(short)) === '') found.set(lineOf(short), lineOf(name))
  for (const { short, long } of listAll(material.session, 'abbreviation'))
    if (lineOf(short) !== '') found.set(lineOf(short), lineOf(long))
  return found
}

/** The short forms in the draft, in alphabetical order: those spelt out in a table, the others in a sentence. */
export function abbreviationsSection(material: Material): Section {
  const found = [...findAbbreviations(material)].toSorted(([a], [b]) => a.localeCompare(b, 'en-GB'))
  const known = found.filter(([, long]) => long !== '')
  const open = found.filter(([, long]) => long === '').map(([short]) => short)
  const note =
    open.length === 0
      ? ''
      : `${countOf(open.length, 'short form')} ${open.length === 1 ? 'is' : 'are'} not spelt out anywhere in the notes: ${joinWords(open)}. The writer should spell ${open.length === 1 ? 'it' : 'them'} out before the draft goes out for comment.`
  return makeSection('abbreviations', 'Abbreviations', {
    blocks: [
      ...plainTable(
        { anchor: 'abbreviations-table', caption: 'Short forms used in this draft' },
        [
          { heading: 'Short form', width: 3 },
          { heading: 'What it stands for', width: 9 },
        ],
        known.map(([short, long]) => [short, long]),
      ),
      ...sayAs('abbreviations-open', note),
    ],
  })
}

import type { ListItem } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { sayAs } from './lists.ts'
import type { Material } from './material.ts'
import { makeSection, type Section } from './section.ts'
import { lineOf, sentence } from './words.ts'

/** A citation in one line: developer, title, number, date, each as printed and each once. */
export function cite({ title, number, developer, date, text }: Rec<'reference'>): string {
  const parts: string[] = []
  for (const part of [developer, title, number, date?.text ?? ''].map(lineOf))
    if (part !== '' && !parts.some((known) => known.toLowerCase().includes(part.toLowerCase())))
      parts.push(part)
  return parts.length === 0 ? lineOf(text) : parts.map(sentence).join(' ')
}

/** Other guidance and evidence that was cited, as far as the notes name it. */
export function referencesSection(material: Material): Section {
  const items = listAll(material.session, 'reference')
    .map((reference): ListItem => ({ text: cite(reference) }))
    .filter(({ text }) => text !== '')
  const note = 'These were cited on the day. Statements in this draft have not yet been checked against them.'
  return makeSection('references', 'References cited', {
    blocks:
      items.length === 0
        ? []
        : [
            ...sayAs('references-note', note),
            { kind: 'list', ordered: true, items, anchor: 'references-list' },
          ],
  })
}

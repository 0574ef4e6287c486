import type { Block, ListItem, Rich, Run } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import type { Material } from './material.ts'
import { cite } from './references.ts'
import type { Section } from './section.ts'
import { lineOf } from './words.ts'

/** A reference that is still to be noted, and the words it is known by. */
type Open = { readonly keys: readonly string[]; readonly note: string }

const shortest = { number: 5, title: 12 }

/** What a text says when it means this reference: its number with the words before it, or its title. */
function keysOf({ number, title }: Rec<'reference'>): readonly string[] {
  const [own, name] = [lineOf(number).toLowerCase(), lineOf(title).toLowerCase()]
  return [
    ...(own.length >= shortest.number && /\d/u.test(own) && /\p{L}/u.test(own) ? [own] : []),
    ...(name.length >= shortest.title ? [name] : []),
  ]
}

/** Where a text first names a reference as a whole word: the end of it, or -1. */
function findEnd(text: string, { keys }: Open): number {
  const low = text.toLowerCase()
  for (const key of keys) {
    const at = low.indexOf(key)
    const end = at + key.length
    if (at !== -1 && low.length === text.length && !/[\p{L}\p{N}]/u.test(text.charAt(end))) return end
  }
  return -1
}

function noteRun(run: Run, open: Open[]): readonly Run[] {
  if (run.note !== undefined || run.text === '') return [run]
  for (const each of open) {
    const end = findEnd(run.text, each)
    if (end === -1) continue
    open.splice(open.indexOf(each), 1)
    const rest = run.text.slice(end)
    const noted = { ...run, text: run.text.slice(0, end), note: each.note }
    return rest === '' ? [noted] : [noted, ...noteRun({ ...run, text: rest }, open)]
  }
  return [run]
}

function noteRich(text: Rich, open: Open[]): Rich {
  const runs = typeof text === 'string' ? [{ text }] : text
  const noted = runs.flatMap((run) => noteRun(run, open))
  return noted.length === runs.length && noted.every(({ note }, index) => note === runs[index]?.note)
    ? text
    : noted
}

function noteItems(items: readonly ListItem[], open: Open[]): readonly ListItem[] {
  return items.map(({ text, items: below, ...item }) => ({
    ...item,
    text: noteRich(text, open),
    ...(below === undefined ? {} : { items: noteItems(below, open) }),
  }))
}

function noteBlock(block: Block, open: Open[]): Block {
  if (open.length === 0) return block
  switch (block.kind) {
    case 'paragraph':
    case 'statement':
      return { ...block, text: noteRich(block.text, open) }
    case 'list':
      return { ...block, items: noteItems(block.items, open) }
    case 'callout':
      return { ...block, paragraphs: block.paragraphs.map((text) => noteRich(text, open)) }
    case 'heading':
    case 'provenance':
    case 'quote':
    case 'table':
    case 'facts':
    case 'pageBreak':
    case 'contents':
      return block
  }
}

/** What only repeats words that stand in full further down, where the footnote belongs. */
const digests: ReadonlySet<string> = new Set(['executive-summary', 'all-recommendations'])

function noteSections(sections: readonly Section[], open: Open[]): readonly Section[] {
  return sections.map((section) =>
    digests.has(section.anchor)
      ? section
      : {
          ...section,
          blocks: section.blocks.map((block) => noteBlock(block, open)),
          sections: noteSections(section.sections, open),
        },
  )
}

/** The sections with a footnote where a reference is first named, by its number or its title; it stands in the list of references as well. */
export function noteReferences(material: Material, sections: readonly Section[]): readonly Section[] {
  const open = listAll(material.session, 'reference')
    .map((reference): Open => ({ keys: keysOf(reference), note: cite(reference) }))
    .filter(({ keys, note }) => keys.length > 0 && note !== '')
  return open.length === 0 ? sections : noteSections(sections, open)
}

import { openPackage } from './open-package.ts'
import type { WordPackage } from './open-package.ts'
import { readNumbering } from './read-numbering.ts'
import { readStory } from './read-story.ts'
import type { Reading } from './read-story.ts'
import { readStyles } from './read-styles.ts'
import { childOf, childrenOf } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'
import { damaged } from './word-problem.ts'
import type { SideStory, WordText } from './word-text.ts'

type Kind = SideStory['kind']

function partsOf(file: WordPackage, kind: string): XmlElement[] {
  const targets = file
    .relationships(file.main)
    .filter((relationship) => relationship.kind === kind && !relationship.external)
  return targets.flatMap(({ target }) => file.xml(target) ?? [])
}

function countNames(element: XmlElement, counts: Map<string, number>): Map<string, number> {
  counts.set(element.name, (counts.get(element.name) ?? 0) + 1)
  for (const child of childrenOf(element)) countNames(child, counts)
  return counts
}

const noteMarks = ['separator', 'continuationSeparator', 'continuationNotice']

function readNotes(file: WordPackage, kind: 'footnote' | 'endnote'): ReadonlyMap<string, XmlElement> {
  const notes = partsOf(file, `${kind}s`).flatMap((part) => childrenOf(part, `w:${kind}`))
  const shown = notes.filter((note) => !noteMarks.includes(note.attributes.get('w:type') ?? ''))
  return new Map(shown.map((note) => [note.attributes.get('w:id') ?? '', note]))
}

/**
 * Reads a Word file: its paragraphs and tables in order, with styles, heading levels and list marks resolved; footnotes,
 * endnotes, headers, footers and text boxes beside them. Throws a WordProblem where the file cannot be read.
 */
export function readWordText(bytes: Uint8Array): WordText {
  const file = openPackage(bytes)
  const body = childOf(file.document, 'w:body')
  if (body === undefined) throw damaged()
  const notes = { footnote: readNotes(file, 'footnote'), endnote: readNotes(file, 'endnote') }
  const beside: SideStory[] = []
  const referred = new Map<XmlElement, number>()
  const counts = { pictures: 0, objects: 0, files: 0 }
  let inBody = true
  const readBeside = (kind: Kind, element: XmlElement, paragraph: number | null) => {
    const story = readStory(element, reading)
    if (story.paragraphs.some(({ text }) => text.trim() !== '')) beside.push({ kind, paragraph, ...story })
  }
  const reading: Reading = {
    styles: readStyles(partsOf(file, 'styles')[0] ?? null),
    numbering: readNumbering(partsOf(file, 'numbering')[0] ?? null),
    counts,
    onTextBox: (content, paragraph) => {
      const within = inBody
      inBody = false
      readBeside('textbox', content, within ? paragraph : null)
      inBody = within
    },
    onNote: (kind, id, paragraph) => {
      const note = notes[kind].get(id)
      if (note !== undefined && inBody && !referred.has(note)) referred.set(note, paragraph)
    },
  }
  const story = readStory(body, reading)
  inBody = false
  const { pictures, objects, files } = counts
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const note of notes[kind].values()) readBeside(kind, note, referred.get(note) ?? null)
  }
  for (const kind of ['header', 'footer'] as const) {
    for (const part of partsOf(file, kind)) readBeside(kind, part, null)
  }
  const names = countNames(body, new Map())
  return {
    ...story,
    beside,
    changes: {
      insertions: names.get('w:ins') ?? 0,
      deletions: names.get('w:del') ?? 0,
      moves: names.get('w:moveTo') ?? 0,
    },
    unread: { pictures, objects, files },
  }
}

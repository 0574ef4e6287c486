import { openPackage } from './open-package.ts'
import type { WordPackage } from './open-package.ts'
import { readNumbering } from './read-numbering.ts'
import { readStory } from './read-story.ts'
import type { Resources } from './read-story.ts'
import { readStyles } from './read-styles.ts'
import { childOf, childrenOf } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'
import { damaged } from './word-problem.ts'
import type { SideStory, Story, WordText } from './word-text.ts'

type Kind = SideStory['kind']

function partsOf(file: WordPackage, kind: string): XmlElement[] {
  const targets = file
    .relationships(file.main)
    .filter((relationship) => relationship.kind === kind && !relationship.external)
  return targets.flatMap(({ target }) => file.xml(target) ?? [])
}

function countNames(element: XmlElement, counts: Map<string, number>): void {
  counts.set(element.name, (counts.get(element.name) ?? 0) + 1)
  for (const child of childrenOf(element)) countNames(child, counts)
}

const separators = new Set(['separator', 'continuationSeparator', 'continuationNotice'])

type Note = { readonly kind: 'footnote' | 'endnote'; readonly id: string; readonly element: XmlElement }

function readNotes(file: WordPackage, kind: Note['kind']): Note[] {
  return partsOf(file, `${kind}s`)
    .flatMap((part) => childrenOf(part, `w:${kind}`))
    .filter(({ attributes }) => !separators.has(attributes.get('w:type') ?? ''))
    .map((element) => ({ kind, id: element.attributes.get('w:id') ?? '', element }))
}

function hasWords({ paragraphs }: Story): boolean {
  return paragraphs.some(({ text }) => text.trim() !== '')
}

// A part's own text, and then that of the text boxes in it.
function readBeside(
  kind: Kind,
  element: XmlElement,
  paragraph: number | null,
  resources: Resources,
): SideStory[] {
  const { paragraphs, tables, textBoxes } = readStory(element, resources)
  const story = { kind, paragraph, paragraphs, tables }
  const boxes = textBoxes.flatMap((box) => readBeside('textbox', box.element, null, resources))
  return [...(hasWords(story) ? [story] : []), ...boxes]
}

function countChanges(elements: readonly XmlElement[]): WordText['changes'] {
  const names = new Map<string, number>()
  for (const element of elements) countNames(element, names)
  const count = (name: string) => names.get(name) ?? 0
  return { insertions: count('w:ins'), deletions: count('w:del'), moves: count('w:moveTo') }
}

/**
 * Reads a Word file: its paragraphs and tables in order, with styles, heading levels and list marks resolved; text boxes,
 * footnotes, endnotes, headers and footers beside them. Throws a WordProblem where the file cannot be read.
 */
export function readWordText(bytes: Uint8Array): WordText {
  const file = openPackage(bytes)
  const body = childOf(file.document, 'w:body')
  if (body === undefined) throw damaged()
  const resources = {
    styles: readStyles(partsOf(file, 'styles')[0] ?? null),
    numbering: readNumbering(partsOf(file, 'numbering')[0] ?? null),
  }
  const { paragraphs, tables, textBoxes, noteMarks, unread } = readStory(body, resources)
  const notes = [...readNotes(file, 'footnote'), ...readNotes(file, 'endnote')]
  const placeOf = ({ kind, id }: Note) =>
    noteMarks.find((mark) => mark.kind === kind && mark.id === id)?.paragraph ?? null
  const beside = [
    ...textBoxes.flatMap((box) => readBeside('textbox', box.element, box.paragraph, resources)),
    ...notes.flatMap((note) => readBeside(note.kind, note.element, placeOf(note), resources)),
    ...partsOf(file, 'header').flatMap((part) => readBeside('header', part, null, resources)),
    ...partsOf(file, 'footer').flatMap((part) => readBeside('footer', part, null, resources)),
  ]
  const changes = countChanges([body, ...notes.map(({ element }) => element)])
  return { paragraphs, tables, beside, changes, unread }
}

import type { WordDocument } from '#shared/model/document.ts'

import type { House } from './house-file.ts'
import { fillParagraph, paragraphText, placeholdersIn, wordsOf } from './house-placeholders.ts'
import { damaged, WordProblem } from './word-problem.ts'
import { lineOf } from './write-text.ts'
import { elementAt, elementsOf, elementsWithin } from './xml-tree.ts'
import type { Tree } from './xml-tree.ts'

/** Where in the template the draft goes, and what the template says already. */
export type Place = {
  readonly body: Tree
  /** Which child of the body the draft comes before. */
  readonly at: number
  /** Behind the template's own text, which then stays on pages of its own. */
  readonly behindText: boolean
  readonly saysTitle: boolean
  readonly saysStatus: boolean
  readonly hasContents: boolean
}

const bodyName = 'body'
const wrongPlace =
  'The placeholder {{body}} of this template stands in a table, a box, a header or a footer: move it to a paragraph of its own in the text.'

/** What each placeholder stands for. */
function placeholderValues(document: WordDocument): ReadonlyMap<string, string> {
  const { title, subtitle, shortTitle, kindOfDocument, status, version, date, bodies, creator } = document
  const values = {
    title,
    subtitle: subtitle ?? '',
    'short title': shortTitle ?? title,
    kind: kindOfDocument,
    status,
    version,
    date,
    creator,
    bodies: bodies.map(({ name }) => name).join(', '),
  }
  return new Map(Object.entries(values).map(([name, value]) => [name, lineOf(value)]))
}

function sideParts({ parts }: House): string[] {
  return [...parts.keys()].filter((name) => /^word\/(header|footer)[^/]*\.xml$/i.test(name))
}

// Nothing to see and nothing that ends a section or holds a picture.
function isBare(child: Tree | string): boolean {
  if (typeof child === 'string') return true
  if (child.name !== 'w:p' || paragraphText(child).trim() !== '') return false
  return ['w:sectPr', 'w:drawing', 'w:pict', 'w:object', 'w:instrText'].every(
    (name) => elementsWithin(child, name).length === 0,
  )
}

function trimEnd(body: Tree): number {
  const end = body.children.findLastIndex((child) => typeof child !== 'string' && child.name === 'w:sectPr')
  let from = end === -1 ? body.children.length : end
  const last = from
  while (from > 0 && isBare(body.children[from - 1] ?? '')) from -= 1
  body.children.splice(from, last - from)
  return from
}

/** The paragraph without its {{body}}; gone where nothing else is in it. */
function clearPlace(body: Tree, at: number): number {
  const paragraph = body.children[at]
  if (paragraph === undefined || typeof paragraph === 'string') return at
  fillParagraph(paragraph, new Map([[bodyName, '']]))
  if (!isBare(paragraph)) return at + 1
  body.children.splice(at, 1)
  return at
}

function findPlace(body: Tree): Pick<Place, 'at' | 'behindText'> {
  const named = (child: Tree) => placeholdersIn(child).includes(bodyName)
  const at = body.children.findIndex(
    (child) => typeof child !== 'string' && child.name === 'w:p' && named(child),
  )
  if (at !== -1) return { at: clearPlace(body, at), behindText: false }
  if (elementsWithin(body, 'w:p').some(named)) throw new WordProblem(wrongPlace)
  const end = trimEnd(body)
  return { at: end, behindText: end > 0 }
}

// A template made from an earlier draft brings that draft's bookmarks, and a name may stand only once.
function dropOldBookmarks(tree: Tree): void {
  const old = new Set<string | undefined>()
  const isOld = (child: Tree | string): boolean => {
    if (typeof child === 'string') return false
    const { name, attributes } = child
    if (name === 'w:bookmarkStart' && /^_[bl]_/i.test(attributes['w:name'] ?? '')) old.add(attributes['w:id'])
    return name.startsWith('w:bookmark') && old.has(attributes['w:id'])
  }
  const visit = (parent: Tree): void => {
    parent.children = parent.children.filter((child) => !isOld(child))
    for (const child of elementsOf(parent)) visit(child)
  }
  visit(tree)
}

/** Fills in the template's placeholders in its text, headers and footers, and finds the place of the draft. */
export function preparePlace(house: House, document: WordDocument): Place {
  const body = elementAt(house.tree('word/document.xml') ?? undefined, 'w:body')
  if (body === undefined) throw damaged()
  dropOldBookmarks(body)
  const beside = sideParts(house).flatMap((part) => {
    const tree = house.tree(part)
    return tree === null ? [] : elementsWithin(tree, 'w:p')
  })
  if (beside.some((paragraph) => placeholdersIn(paragraph).includes(bodyName)))
    throw new WordProblem(wrongPlace)
  const inText = elementsWithin(body, 'w:p')
  const names = inText.flatMap(placeholdersIn)
  const all = new Set([...names, ...beside.flatMap(placeholdersIn)])
  const place = findPlace(body)
  const values = placeholderValues(document)
  for (const paragraph of [...elementsWithin(body, 'w:p'), ...beside]) fillParagraph(paragraph, values)
  const contents = elementsWithin(body, 'w:instrText').some((field) => /^\s*TOC\s/i.test(wordsOf(field)))
  const saysStatus = all.has('status') || (all.has('version') && !document.draft)
  return { body, ...place, saysTitle: names.includes('title'), saysStatus, hasContents: contents }
}

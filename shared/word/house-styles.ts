import { Document, Packer } from 'docx'

import type { House } from './house-file.ts'
import { openZip, unpackEntry } from './read-zip.ts'
import { damaged } from './word-problem.ts'
import { wordStyles } from './word-styles.ts'
import type { Line } from './write-line.ts'
import type { Xml } from './write-xml.ts'
import { elementAt, elementsOf, makeTree, readTree } from './xml-tree.ts'
import type { Tree } from './xml-tree.ts'

const stylesPart = 'word/styles.xml'
const references = ['w:basedOn', 'w:next', 'w:link']

/** Which of the template's styles stands for each of ours, and which of them count by themselves. */
export type HouseStyles = {
  readonly ids: ReadonlyMap<string, string>
  readonly counting: ReadonlySet<string>
}

function valueAt(tree: Tree, ...path: readonly string[]): string {
  return elementAt(tree, ...path)?.attributes['w:val'] ?? ''
}

function kindOf(style: Tree): string {
  return style.attributes['w:type'] ?? 'paragraph'
}

function idOf(style: Tree): string {
  return style.attributes['w:styleId'] ?? ''
}

function isDefault(style: Tree): boolean {
  return ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '')
}

/** Our styles as docx writes them. */
async function ownStyles(language: string): Promise<Tree> {
  const empty = new Document({ styles: wordStyles(language), sections: [] })
  const zip = openZip(new Uint8Array(await Packer.toArrayBuffer(empty)))
  const entry = zip.entries.get(stylesPart)
  if (entry === undefined) throw damaged()
  return readTree(unpackEntry(zip, entry))
}

// An organisation's tables have a style of its own making; those that come with Word say nothing about it.
function isHouseTable(style: Tree): boolean {
  return kindOf(style) === 'table' && style.attributes['w:customStyle'] === '1' && !isDefault(style)
}

function findMatch(house: readonly Tree[], own: Tree): Tree | undefined {
  const alike = house.filter((style) => kindOf(style) === kindOf(own))
  if (isDefault(own)) return alike.find(isDefault)
  const name = valueAt(own, 'w:name').toLowerCase()
  const named = alike.find((style) => valueAt(style, 'w:name').toLowerCase() === name)
  return named ?? (idOf(own) === 'QuietTable' ? alike.find(isHouseTable) : undefined)
}

function freeId(taken: ReadonlySet<string>, id: string): string {
  return taken.has(id) ? freeId(taken, `Draft${id}`) : id
}

function matchStyles(house: readonly Tree[], own: readonly Tree[]): Map<string, string> {
  const taken = new Set(house.map(idOf))
  const ids = new Map<string, string>()
  for (const style of own) {
    const match = findMatch(house, style)
    const id = match === undefined ? freeId(taken, idOf(style)) : idOf(match)
    taken.add(id)
    ids.set(idOf(style), id)
  }
  return ids
}

function rename(style: Tree, ids: ReadonlyMap<string, string>, houseHasDefault: boolean): void {
  style.attributes['w:styleId'] = ids.get(idOf(style)) ?? idOf(style)
  if (houseHasDefault) delete style.attributes['w:default']
  for (const child of elementsOf(style))
    if (references.includes(child.name))
      child.attributes['w:val'] = ids.get(child.attributes['w:val'] ?? '') ?? child.attributes['w:val'] ?? ''
}

/** The style and those it is based on, where one of them counts. */
function counts(house: readonly Tree[], style: Tree | undefined, depth = 0): boolean {
  if (style === undefined || depth > 10) return false
  const number = elementAt(style, 'w:pPr', 'w:numPr')
  if (number !== undefined) return valueAt(number, 'w:numId') !== '0'
  const base = valueAt(style, 'w:basedOn')
  return counts(
    house,
    house.find((other) => idOf(other) === base),
    depth + 1,
  )
}

// Each of these comes first in its parent (CT_Styles, CT_DocDefaults, CT_RPrDefault).
function firstChild(parent: Tree, name: string): Tree {
  const known = elementAt(parent, name)
  if (known !== undefined) return known
  const added = makeTree(name)
  parent.children.unshift(added)
  return added
}

function setLanguage(styles: Tree, language: string): void {
  const run = ['w:docDefaults', 'w:rPrDefault', 'w:rPr'].reduce(firstChild, styles)
  const known = elementAt(run, 'w:lang')
  if (known !== undefined) known.attributes['w:val'] = language
  else run.children.push(makeTree('w:lang', { 'w:val': language }))
}

/** Adds those of our styles that the template has not; its own stay as they are and take the place of ours. */
export async function addStyles(house: House, language: string): Promise<HouseStyles> {
  const styles = house.tree(stylesPart)
  if (styles === null) throw damaged()
  const theirs = elementsOf(styles, 'w:style')
  const ours = elementsOf(await ownStyles(language), 'w:style')
  const ids = matchStyles(theirs, ours)
  const kept = new Set(theirs.map(idOf))
  const added = ours.filter((style) => !kept.has(ids.get(idOf(style)) ?? ''))
  for (const style of added) {
    const kind = kindOf(style)
    rename(
      style,
      ids,
      theirs.some((other) => kindOf(other) === kind && isDefault(other)),
    )
  }
  styles.children.push(...added)
  setLanguage(styles, language)
  const counting = theirs.filter((style) => counts(theirs, style)).map(idOf)
  return { ids, counting: new Set(counting) }
}

const styleElements = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle'])

/** Written XML with the template's styles in place of ours. */
export function dressXml(xml: Xml, ids: ReadonlyMap<string, string>): Xml {
  return Object.fromEntries(Object.entries(xml).map(([name, content]) => [name, dress(name, content, ids)]))
}

function dress(name: string, content: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(content))
    return content.map((child: unknown) =>
      typeof child === 'object' && child !== null ? dressXml(child, ids) : child,
    )
  const attributes = attributesOf(content)
  const id = attributes?.['w:val']
  if (!styleElements.has(name) || typeof id !== 'string') return content
  return { _attr: { ...attributes, 'w:val': ids.get(id) ?? id } }
}

function attributesOf(content: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof content !== 'object' || content === null || !('_attr' in content)) return undefined
  const { _attr: attributes } = content
  return typeof attributes === 'object' && attributes !== null ? { ...attributes } : undefined
}

/** A line counted as we count it, but with the template's own bullets where its style has some; headings stay with their text. */
export function dressLine(line: Line, { ids, counting }: HouseStyles): Line {
  const held = /^((Front)?Heading\d?|Caption|TOCHeading)$/.test(line.style)
    ? { ...line, heldToNext: true }
    : line
  if (!counting.has(ids.get(line.style) ?? '')) return held
  const { numbering, ...rest } = held
  if (numbering === undefined) return { ...rest, numbering: 'none' }
  return line.style.startsWith('ListBullet') ? rest : held
}

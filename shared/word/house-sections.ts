import type { Copy } from '#shared/model/document.ts'

import { page } from './palette.ts'
import type { TextWidths } from './writing.ts'
import { copyTree, elementAt, elementsOf, elementsWithin, makeTree } from './xml-tree.ts'
import type { Tree } from './xml-tree.ts'

function number(tree: Tree | undefined, name: string, otherwise: number): number {
  const value = Number.parseFloat(tree?.attributes[name] ?? '')
  return Number.isFinite(value) && value >= 0 ? Math.round(value) : otherwise
}

function pageSize(section: Tree): { readonly width: number; readonly height: number } {
  const size = elementAt(section, 'w:pgSz')
  return { width: number(size, 'w:w', page.width), height: number(size, 'w:h', page.height) }
}

const narrowest = 2_000

/** How wide the text of the template's section is, upright and turned; columns are not looked at. */
export function sectionWidths(section: Tree): TextWidths {
  const margins = elementAt(section, 'w:pgMar')
  const sides =
    number(margins, 'w:left', page.side) +
    number(margins, 'w:right', page.side) +
    number(margins, 'w:gutter', 0)
  const { width, height } = pageSize(section)
  const fit = (size: number) => Math.max(narrowest, size - sides)
  return { upright: fit(width), sideways: fit(height) }
}

/** Whether its pages can be turned for a wide table; they cannot where they lie on their side already. */
export function canTurn(section: Tree): boolean {
  const { width, height } = pageSize(section)
  return width < height
}

function without(section: Tree, names: readonly string[]): Tree {
  const copy = copyTree(section)
  copy.children = copy.children.filter((child) => typeof child === 'string' || !names.includes(child.name))
  return copy
}

/** The same section again: on a new page, without a first page of its own and without counting its pages anew. */
export function continueSection(section: Tree): Tree {
  const copy = without(section, ['w:type', 'w:titlePg'])
  const pageNumbers = elementAt(copy, 'w:pgNumType')
  if (pageNumbers !== undefined) delete pageNumbers.attributes['w:start']
  return copy
}

/** The same section with its pages turned. */
export function turnSection(section: Tree): Tree {
  const copy = continueSection(section)
  const { width, height } = pageSize(section)
  const size = elementAt(copy, 'w:pgSz')
  if (size === undefined) return copy
  size.attributes['w:w'] = String(height)
  size.attributes['w:h'] = String(width)
  size.attributes['w:orient'] = 'landscape'
  return copy
}

// In the order of the schema (CT_SectPr): line numbers stand behind these.
const beforeLineNumbers = [
  'w:headerReference',
  'w:footerReference',
  'w:footnotePr',
  'w:endnotePr',
  'w:type',
  'w:pgSz',
  'w:pgMar',
  'w:paperSrc',
  'w:pgBorders',
]

/** Gives a review copy its line numbers. */
export function numberLines(section: Tree, copy: Copy): void {
  if (copy !== 'review' || elementAt(section, 'w:lnNumType') !== undefined) return
  const at = section.children.findLastIndex(
    (child) => typeof child !== 'string' && beforeLineNumbers.includes(child.name),
  )
  const lines = { 'w:countBy': '1', 'w:distance': '283', 'w:restart': 'newPage' }
  section.children.splice(at + 1, 0, makeTree('w:lnNumType', lines))
}

/** The section that holds what stands at this place of the body: the next one that ends. */
export function sectionAt(body: Tree, at: number): Tree {
  for (const child of body.children.slice(at)) {
    if (typeof child === 'string') continue
    const ends = child.name === 'w:sectPr' ? child : elementsWithin(child, 'w:sectPr')[0]
    if (ends !== undefined) return ends
  }
  const added = makeTree('w:sectPr')
  body.children.push(added)
  return added
}

/** Replaces what a section says by what another says. */
export function becomeSection(section: Tree, other: Tree): void {
  section.children = [...other.children]
}

/** Whether anything with words stands in the body from here to its end. */
export function standsLast(body: Tree, at: number): boolean {
  return elementsOf({ ...body, children: body.children.slice(at) }).every(({ name }) => name === 'w:sectPr')
}

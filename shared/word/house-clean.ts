import { attributeOf, isAllowedField, listBadFields, localName } from './house-fields.ts'
import type { House } from './house-file.ts'
import { cutRelations } from './house-relations.ts'
import { elementsOf } from './xml-tree.ts'
import type { Tree } from './xml-tree.ts'

const gone = new Set(
  `attachedTemplate attachedSchema linkStyles mailMerge docVars saveThroughXslt altChunk subDoc object OLEObject control
  customXmlPr smartTagPr commentRangeStart commentRangeEnd commentReference webVideoPr`.split(/\s+/),
)
const wrappers = new Set(['customXml', 'smartTag'])
const pictures = new Set(['drawing', 'pict'])
const links = new Set(['hlinkClick', 'hlinkHover', 'hlinkMouseOver'])
const addresses = /^([^:]+:)?(src|href|althref)$/

// Word’s name for the document’s core properties, which every draft writes itself.
const ownStore = '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}'

type Bad = { readonly relations: ReadonlySet<string>; readonly fields: ReadonlySet<Tree> }

function pointsTo({ attributes }: Tree, relations: ReadonlySet<string>): boolean {
  return Object.entries(attributes).some(
    ([name, value]) => name.includes(':') && !/^(w|xmlns):/.test(name) && relations.has(value),
  )
}

function showsBad(tree: Tree, relations: ReadonlySet<string>): boolean {
  return elementsOf(tree).some(
    (child) => (pointsTo(child, relations) && !links.has(localName(child))) || showsBad(child, relations),
  )
}

function isBad(tree: Tree, { relations, fields }: Bad): boolean {
  const name = localName(tree)
  if (gone.has(name) || fields.has(tree)) return true
  if (name === 'dataBinding') return attributeOf(tree, 'storeItemID')?.toUpperCase() !== ownStore
  return pointsTo(tree, relations)
}

// Its words stay where it goes.
function isWrapper(tree: Tree, { relations }: Bad): boolean {
  const name = localName(tree)
  if (name === 'fldSimple') return !isAllowedField(attributeOf(tree, 'instr') ?? '')
  return wrappers.has(name) || (name === 'hyperlink' && pointsTo(tree, relations))
}

function cleanChild(child: Tree | string, bad: Bad): (Tree | string)[] {
  if (typeof child === 'string') return [child]
  if (pictures.has(localName(child)) && showsBad(child, bad.relations)) return []
  const unwrap = isWrapper(child, bad)
  if (!unwrap && isBad(child, bad)) return []
  cleanTree(child, bad)
  return unwrap ? child.children : [child]
}

function cleanTree(tree: Tree, bad: Bad): void {
  for (const name of Object.keys(tree.attributes)) if (addresses.test(name)) delete tree.attributes[name]
  tree.children = tree.children.flatMap((child) => cleanChild(child, bad))
}

/**
 * Takes out of a template everything that fetches, runs or tells of other documents: what leads outside but links to the web,
 * objects, fields that read files, comments, data, and the properties of the document it was made from. Its words stay.
 */
export function cleanHouse({ parts, trees, tree }: House): void {
  const { xml, all } = cutRelations({ parts, tree })
  for (const [part, relations] of xml) {
    const root = tree(part)
    if (root !== null) cleanTree(root, { relations, fields: listBadFields(root) })
  }
  for (const name of [...parts.keys()].filter((part) => !all.has(part))) {
    parts.delete(name)
    trees.delete(name)
  }
  const types = tree('[Content_Types].xml')
  if (types === null) return
  const known = new Set([...all].map((name) => `/${name}`.toLowerCase()))
  types.children = elementsOf(types).filter(
    (type) =>
      localName(type) !== 'Override' || known.has((attributeOf(type, 'PartName') ?? '').toLowerCase()),
  )
}

import { elementsOf } from './xml-tree.ts'
import type { Tree } from './xml-tree.ts'

const allowed =
  /^\s*(?:(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|TOC|REF|NOTEREF|STYLEREF|SEQ|DATE|TIME)(?![^\s\\])|HYPERLINK\s+(?:\\l\s|"(?:https?|mailto):))/i

type Field = { readonly marks: Tree[]; code: string; inCode: boolean; isNested: boolean }

/** The name without its prefix, which a file may choose as it likes. */
export function localName({ name }: Tree): string {
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute by its name without prefix. */
export function attributeOf({ attributes }: Tree, local: string): string | undefined {
  return Object.entries(attributes).find(([name]) => name.slice(name.indexOf(':') + 1) === local)?.[1]
}

/** Whether a field only counts, dates or points within the document, or to a page of the web. */
export function isAllowedField(code: string): boolean {
  return allowed.test(code)
}

const kinds = new Set(['fldChar', 'instrText', 'delInstrText', 't', 'delText'])

function marksWithin(tree: Tree): Tree[] {
  return elementsOf(tree).flatMap((child) => (kinds.has(localName(child)) ? [child] : marksWithin(child)))
}

function textOf({ children }: Tree): string {
  return children.filter((child) => typeof child === 'string').join('')
}

/**
 * The marks and codes of a part's fields that fetch, run or ask; what they showed last is not among them. A field whose code is
 * made by another field could become anything, so it is among them too.
 */
export function listBadFields(root: Tree): ReadonlySet<Tree> {
  const bad = new Set<Tree>()
  const open: Field[] = []
  const begin = (mark: Tree): void => {
    const outer = open.at(-1)
    if (outer?.inCode === true) outer.isNested = true
    open.push({ marks: [mark], code: '', inCode: true, isNested: false })
  }
  const close = (field: Field): void => {
    if (field.isNested || !isAllowedField(field.code)) for (const mark of field.marks) bad.add(mark)
  }
  for (const mark of marksWithin(root)) {
    const field = open.at(-1)
    const kind = attributeOf(mark, 'fldCharType')
    if (localName(mark) !== 'fldChar') {
      if (field?.inCode === true) {
        field.code += textOf(mark)
        field.marks.push(mark)
      } else if (/instrText$/i.test(localName(mark))) bad.add(mark)
      continue
    }
    mark.children = []
    if (kind === 'begin') begin(mark)
    else if (field === undefined) bad.add(mark)
    else {
      field.marks.push(mark)
      field.inCode = false
      if (kind === 'end') close(field)
      if (kind === 'end') open.pop()
    }
  }
  for (const { marks } of open) for (const mark of marks) bad.add(mark)
  return bad
}

import { attributeOf, localName } from './house-fields.ts'
import { relationshipsPart, resolveTarget } from './open-package.ts'
import { elementsOf } from './xml-tree.ts'
import type { Tree } from './xml-tree.ts'

// Anything else (objects, templates, chunks, comments, data, other people's properties) is no part of how a draft looks.
const xmlKinds = new Set(
  `officeDocument styles stylesWithEffects numbering settings webSettings fontTable theme themeOverride header footer
  footnotes endnotes chart chartStyle chartColorStyle chartUserShapes diagramData diagramLayout diagramQuickStyle
  diagramColors diagramDrawing`.split(/\s+/),
)
const otherKinds = new Set(['image', 'font'])

/** What is left of a template's parts. */
export type Kept = {
  /** Each XML part that stays, with the relationships that were taken from it. */
  readonly xml: ReadonlyMap<string, ReadonlySet<string>>
  /** Every part that stays, as the file names it. */
  readonly all: ReadonlySet<string>
}

type Parts = { readonly parts: ReadonlyMap<string, Uint8Array>; readonly tree: (part: string) => Tree | null }

function isWebLink(relation: Tree, kind: string): boolean {
  return kind === 'hyperlink' && /^(https?|mailto):/i.test(attributeOf(relation, 'Target') ?? '')
}

/** Takes from each part its relationships that lead outside or to what a draft does not need; says which parts are left. */
export function cutRelations({ parts, tree }: Parts): Kept {
  const names = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]))
  const nameOf = (part: string) => names.get(part.toLowerCase())
  const xml = new Map<string, ReadonlySet<string>>()
  const all = new Set(['[Content_Types].xml'])
  const follow = (part: string, relation: Tree): boolean => {
    const kind = (attributeOf(relation, 'Type') ?? '').split('/').at(-1) ?? ''
    if ((attributeOf(relation, 'TargetMode') ?? 'Internal') !== 'Internal') return isWebLink(relation, kind)
    const target = nameOf(resolveTarget(part, attributeOf(relation, 'Target') ?? ''))
    if (target === undefined || !(xmlKinds.has(kind) || otherKinds.has(kind))) return false
    all.add(target)
    if (xmlKinds.has(kind) && !xml.has(target)) visit(target)
    return true
  }
  const visit = (part: string): void => {
    const gone = new Set<string>()
    xml.set(part, gone)
    const file = nameOf(relationshipsPart(part))
    const root = file === undefined ? null : tree(file)
    if (file === undefined || root === null) return
    all.add(file)
    root.children = elementsOf(root).filter((relation) => {
      const stays = localName(relation) === 'Relationship' && follow(part, relation)
      if (!stays) gone.add(attributeOf(relation, 'Id') ?? '')
      return stays
    })
  }
  visit('')
  xml.delete('')
  return { xml, all }
}

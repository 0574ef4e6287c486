import { childOf, childrenOf, valueOf } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'

/** A place in a list: which list, and how deep, outermost 0. */
export type ListPlace = { readonly list: string; readonly level: number }

export type Style = {
  readonly name: string
  /** 1 to 9, or null for text that is not a heading. */
  readonly headingLevel: number | null
  readonly place: ListPlace | null
}

export type Styles = {
  /** The style a paragraph has without naming one. */
  readonly standard: string | null
  readonly byId: ReadonlyMap<string, Style>
}

type Defined = {
  readonly name: string
  readonly basedOn: string | undefined
  readonly properties: XmlElement | undefined
}

/** The heading level that paragraph properties set themselves: an outline level of 9 means body text (ECMA-376-1 17.3.1.20). */
export function outlineLevel(properties: XmlElement | undefined): number | null | undefined {
  const value = Number(valueOf(properties, 'w:outlineLvl') ?? Number.NaN)
  if (!Number.isInteger(value) || value < 0) return undefined
  return value < 9 ? value + 1 : null
}

/** The list that paragraph properties name; the list 0 means none (17.9.18), undefined that nothing is said. */
export function listPlace(properties: XmlElement | undefined): Partial<ListPlace> | undefined {
  const numbering = childOf(properties, 'w:numPr')
  if (numbering === undefined) return undefined
  const list = valueOf(numbering, 'w:numId')
  const level = Number(valueOf(numbering, 'w:ilvl') ?? Number.NaN)
  return {
    ...(list === undefined ? {} : { list }),
    ...(Number.isInteger(level) && level >= 0 && level <= 8 ? { level } : {}),
  }
}

function levelOfName(name: string): number | null {
  const level = /^heading ([1-9])$/i.exec(name)?.[1]
  return level === undefined ? null : Number(level)
}

// What the style says itself: null that it is no heading, undefined nothing.
function levelOfStyle({ name, properties }: Defined): number | null | undefined {
  const outline = outlineLevel(properties)
  return outline === undefined ? (levelOfName(name) ?? undefined) : outline
}

/** Paragraph styles, each with what it takes from those it is based on. */
export function readStyles(root: XmlElement | null): Styles {
  const defined = new Map<string, Defined>()
  let standard: string | null = null
  for (const style of root === null ? [] : childrenOf(root, 'w:style')) {
    const id = style.attributes.get('w:styleId')
    if (id === undefined || (style.attributes.get('w:type') ?? 'paragraph') !== 'paragraph') continue
    if (['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '')) standard = id
    defined.set(id, {
      name: valueOf(style, 'w:name') ?? id,
      basedOn: valueOf(style, 'w:basedOn'),
      properties: childOf(style, 'w:pPr'),
    })
  }
  return { standard, byId: new Map([...defined].map(([id, { name }]) => [id, inherit(defined, id, name)])) }
}

function inherit(defined: ReadonlyMap<string, Defined>, id: string, name: string): Style {
  let headingLevel: number | null | undefined
  let place: Partial<ListPlace> = {}
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = defined.get(at)?.basedOn) {
    seen.add(at)
    const style = defined.get(at)
    if (style === undefined) break
    if (headingLevel === undefined) headingLevel = levelOfStyle(style)
    place = { ...listPlace(style.properties), ...place }
  }
  const { list, level = 0 } = place
  return {
    name,
    headingLevel: headingLevel ?? null,
    place: list === undefined || list === '0' ? null : { list, level },
  }
}

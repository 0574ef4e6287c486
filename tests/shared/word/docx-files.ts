import { strToU8, unzipSync, zipSync } from 'fflate'

import { childrenOf, readXml } from '#shared/word/read-xml.ts'
import type { XmlElement } from '#shared/word/read-xml.ts'

const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The namespaces a hand-made part begins with. */
export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${officeRelationships}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

/** A relationships part that points to each target, by the last word of its type. */
export function relationships(targets: Readonly<Record<string, string>>, base = officeRelationships): string {
  const entries = Object.entries(targets).map(
    ([kind, target], index) => `<Relationship Id="rId${index}" Type="${base}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packageRelationships}">${entries.join('')}</Relationships>`
}

/** A zip of parts given as text. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )
}

/** A Word file whose body is the XML given; `others` are further parts, named in the main part's relationships. */
export function makeDocx(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const targets = Object.fromEntries(Object.keys(others).map((name) => [name, `${name}.xml`]))
  const parts = Object.fromEntries(Object.entries(others).map(([name, part]) => [`word/${name}.xml`, part]))
  return zipParts({
    '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relationships(targets),
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...parts,
  })
}

/** The parts of a written Word file, as XML. */
export function openParts(bytes: Uint8Array): ReadonlyMap<string, XmlElement> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name))
  return new Map(files.map(([name, part]) => [name, readXml(part)]))
}

/** One part, which must be there. */
export function openPart(bytes: Uint8Array, name: string): XmlElement {
  const part = openParts(bytes).get(name)
  if (part === undefined) throw new Error(`${name} is not in the file`)
  return part
}

/** Every element of that name, however deep, in order. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ])
}

/** The text directly in an element. */
export function ownText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

/** The text of every run in an element. */
export function textIn(element: XmlElement): string {
  return findAll(element, 'w:t').map(ownText).join('')
}

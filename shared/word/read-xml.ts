import { strFromU8 } from 'fflate'
import { SaxesParser } from 'saxes'

import { damaged, ownDocumentType, WordProblem } from './word-problem.ts'

/** An element with the usual prefix of its namespace in its name, whatever prefix the file uses: w:p, r:id, mc:Choice. */
export type XmlElement = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

const schemas = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'
const office = 'http://schemas.microsoft.com/office/word'

// Strict documents (ISO 29500-1) have namespaces of their own for the same elements.
const prefixes: ReadonlyMap<string, string> = new Map([
  [`${schemas}/wordprocessingml/2006/main`, 'w'],
  [`${strict}/wordprocessingml/main`, 'w'],
  [`${schemas}/officeDocument/2006/relationships`, 'r'],
  [`${strict}/officeDocument/relationships`, 'r'],
  [`${schemas}/officeDocument/2006/math`, 'm'],
  [`${strict}/officeDocument/math`, 'm'],
  [`${schemas}/drawingml/2006/main`, 'a'],
  [`${strict}/drawingml/main`, 'a'],
  [`${schemas}/drawingml/2006/picture`, 'pic'],
  [`${strict}/drawingml/picture`, 'pic'],
  [`${schemas}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${strict}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${schemas}/package/2006/relationships`, 'rel'],
  [`${schemas}/package/2006/content-types`, 'ct'],
  [`${schemas}/markup-compatibility/2006`, 'mc'],
  [`${office}/2010/wordml`, 'w14'],
  [`${office}/2012/wordml`, 'w15'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
])

const xmlns = 'http://www.w3.org/2000/xmlns/'
const sizeLimit = 60_000_000
// Word itself nests a few dozen levels; what walks the tree calls itself once a level.
const depthLimit = 400
const none: ReadonlyMap<string, string> = new Map()

type Growing = { name: string; attributes: ReadonlyMap<string, string>; children: (Growing | string)[] }

function nameOf(uri: string, local: string): string {
  if (uri === '') return local
  return `${prefixes.get(uri) ?? '?'}:${local}`
}

/** The text of an XML part, in UTF-8 or UTF-16 as ECMA-376-2 (6.2.5) allows. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > sizeLimit)
    throw new WordProblem('This Word file holds more text than can be read: split it into several files.')
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return (wide ? decodeWide(bytes) : strFromU8(bytes)).replace(/^\uFEFF/, '')
}

function decodeWide(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = bytes[0] === 0xff
  const pieces: string[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2)
    pieces.push(String.fromCharCode(view.getUint16(at, little)))
  return pieces.join('')
}

/**
 * Reads one XML part as a tree. A document type declaration is refused, and with it every entity of its own, inside or
 * outside the file; so is what is not well-formed or nested beyond reason.
 */
export function readXml(bytes: Uint8Array): XmlElement {
  const text = decodeXml(bytes)
  const parser = new SaxesParser({ xmlns: true })
  const top: Growing = { name: '', attributes: none, children: [] }
  const open: Growing[] = [top]
  const addText = (piece: string) => {
    if (open.length > 1) open.at(-1)?.children.push(piece)
  }
  parser.on('doctype', () => {
    throw ownDocumentType()
  })
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(encoding)) throw damaged()
  })
  parser.on('opentag', (tag) => {
    if (open.length > depthLimit)
      throw new WordProblem('This Word file is nested too deeply to be read: check where it came from.')
    const element: Growing = {
      name: nameOf(tag.uri, tag.local),
      attributes: readAttributes(tag.attributes),
      children: [],
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  const [root] = top.children
  if (root === undefined || typeof root === 'string') throw damaged()
  return root
}

type Attribute = { readonly uri: string; readonly local: string; readonly value: string }

function readAttributes(attributes: Readonly<Record<string, Attribute>>): ReadonlyMap<string, string> {
  let read: Map<string, string> | null = null
  for (const { uri, local, value } of Object.values(attributes)) {
    if (uri === xmlns) continue
    read ??= new Map()
    read.set(nameOf(uri, local), value)
  }
  return read ?? none
}

/** The elements directly under this one. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first element of that name under this one, or at the end of a path of names. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element
  for (const name of path) {
    found = found?.children.find(
      (child): child is XmlElement => typeof child !== 'string' && child.name === name,
    )
  }
  return found
}

/** The w:val of the element at the end of a path. */
export function valueOf(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return childOf(element, ...path)?.attributes.get('w:val')
}

/** Whether a yes-or-no element is there and not switched off (ECMA-376-1 22.9.2.7, ST_OnOff). */
export function isOn(element: XmlElement | undefined, ...path: readonly string[]): boolean {
  const found = childOf(element, ...path)
  return found !== undefined && !['0', 'false', 'off'].includes(found.attributes.get('w:val') ?? '')
}

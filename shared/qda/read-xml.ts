import { strFromU8 } from 'fflate'
import { SaxesParser } from 'saxes'

import { damaged, QdaProblem } from './qda-problem.ts'

/** An element of REFI-QDA by its name; what other name spaces add is left out. */
export type QdaElement = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly QdaElement[]
  /** The words directly in it. */
  readonly text: string
}

type Growing = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Growing[]
  text: string
  readonly isOurs: boolean
}

const sizeLimit = 60_000_000
// The schemas nest a handful of levels but for codes in codes; what walks the tree calls itself once a level.
const depthLimit = 200
// Real projects of thousands of passages have a few hundred thousand.
const mostElements = 1_000_000
const space = 'urn:QDA-XML:'

function decodeWide(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = bytes[0] === 0xff
  const pieces: string[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2)
    pieces.push(String.fromCharCode(view.getUint16(at, little)))
  return pieces.join('')
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > sizeLimit)
    throw new QdaProblem(
      'This file holds more than can be read: export less of the project, or the codebook alone.',
    )
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return (wide ? decodeWide(bytes) : strFromU8(bytes)).replace(/^\uFEFF/u, '')
}

type Attribute = { readonly local: string; readonly value: string }

function readAttributes(attributes: Readonly<Record<string, Attribute>>): ReadonlyMap<string, string> {
  return new Map(Object.values(attributes).map(({ local, value }) => [local, value]))
}

/** Hears everything that a reader of such files must refuse. */
function refuse(parser: SaxesParser<{ xmlns: true }>): void {
  parser.on('doctype', () => {
    throw new QdaProblem(
      'This file declares its own document type, which REFI-QDA never does, so it was not opened: check where it came from.',
    )
  })
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|utf-?16(le|be)?|us-ascii)$/iu.test(encoding)) throw damaged()
  })
}

/**
 * Reads a codebook or the XML of a project as a tree. A document type declaration is refused, and with it every entity of its own;
 * so is what is not well-formed, nested beyond reason, or no REFI-QDA at all.
 */
export function readXml(bytes: Uint8Array, keeps: (name: string) => boolean = () => true): QdaElement {
  const text = decode(bytes)
  const parser = new SaxesParser({ xmlns: true })
  refuse(parser)
  const top: Growing = { name: '', attributes: new Map(), children: [], text: '', isOurs: true }
  const open: Growing[] = [top]
  let elements = 0
  const none: ReadonlyMap<string, string> = new Map()
  const addText = (piece: string): void => {
    const last = open.at(-1)
    if (last !== undefined) last.text += piece
  }
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length > depthLimit)
      throw new QdaProblem('This file is nested too deeply to be read: check where it came from.')
    elements += 1
    if (elements > mostElements)
      throw new QdaProblem(
        'This file has more in it than can be read: export less of the project, or the codebook alone.',
      )
    const isOurs = uri.startsWith(space) && keeps(local) && open.at(-1)?.isOurs === true
    const next = {
      name: local,
      attributes: isOurs ? readAttributes(attributes) : none,
      children: [],
      text: '',
      isOurs,
    }
    if (isOurs) open.at(-1)?.children.push(next)
    open.push(next)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  const [root] = top.children
  if (root === undefined || (root.name !== 'CodeBook' && root.name !== 'Project'))
    throw new QdaProblem(
      'This is not a REFI-QDA codebook or project. Export it as one (.qdc or .qdpx) from the program it was made with.',
    )
  return root
}

/** The elements of that name directly under this one. */
export function childrenOf(element: QdaElement | undefined, name: string): readonly QdaElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

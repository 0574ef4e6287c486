import { strToU8 } from 'fflate'
import { SaxesParser } from 'saxes'

import { decodeXml } from './read-xml.ts'
import { damaged, ownDocumentType } from './word-problem.ts'
import { element } from './write-xml.ts'
import type { Xml } from './write-xml.ts'

/** An element of somebody else's file to be changed in place and written again as it came: every prefix, attribute and space. */
export type Tree = {
  readonly name: string
  readonly attributes: Record<string, string>
  children: (Tree | string)[]
}

// Word itself nests a few dozen levels; what walks the tree calls itself once a level.
const depthLimit = 500

/** The root element of an XML part; throws a WordProblem for one that is damaged or nested beyond reason. */
export function readTree(bytes: Uint8Array): Tree {
  const parser = new SaxesParser({ xmlns: false })
  const top: Tree = { name: '', attributes: {}, children: [] }
  const open: Tree[] = [top]
  const addText = (text: string) => {
    if (open.length > 1) open.at(-1)?.children.push(text)
  }
  parser.on('doctype', () => {
    throw ownDocumentType()
  })
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > depthLimit) throw damaged()
    const tree: Tree = { name, attributes: { ...attributes }, children: [] }
    open.at(-1)?.children.push(tree)
    open.push(tree)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(decodeXml(bytes)).close()
  const [root] = top.children
  if (root === undefined || typeof root === 'string') throw damaged()
  return root
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character)
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character)
}

function writeNode(node: Tree | string, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(escapeText(node))
    return
  }
  pieces.push('<', node.name)
  for (const [name, value] of Object.entries(node.attributes))
    pieces.push(' ', name, '="', escapeAttribute(value), '"')
  if (node.children.length === 0) {
    pieces.push('/>')
    return
  }
  pieces.push('>')
  for (const child of node.children) writeNode(child, pieces)
  pieces.push('</', node.name, '>')
}

/** The XML part of a tree. */
export function writeTree(root: Tree): Uint8Array {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n']
  writeNode(root, pieces)
  return strToU8(pieces.join(''))
}

export function makeTree(
  name: string,
  attributes: Record<string, string> = {},
  children: (Tree | string)[] = [],
): Tree {
  return { name, attributes, children }
}

/** The elements directly in this one. */
export function elementsOf(tree: Tree, name?: string): Tree[] {
  return tree.children.filter(
    (child): child is Tree => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first element at the end of a path of names. */
export function elementAt(tree: Tree | undefined, ...path: readonly string[]): Tree | undefined {
  let found = tree
  for (const name of path) found = found === undefined ? undefined : elementsOf(found, name)[0]
  return found
}

/** Every element of that name, however deep. */
export function elementsWithin(tree: Tree, name: string): Tree[] {
  return elementsOf(tree).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsWithin(child, name),
  ])
}

/** A copy that shares nothing with the original. */
export function copyTree(tree: Tree): Tree {
  const children = tree.children.map((child) => (typeof child === 'string' ? child : copyTree(child)))
  return { name: tree.name, attributes: { ...tree.attributes }, children }
}

/** The tree in the shape that docx writes. */
export function xmlOfTree(tree: Tree): Xml {
  const children = tree.children.map((child) => (typeof child === 'string' ? child : xmlOfTree(child)))
  const attributes = Object.keys(tree.attributes).length === 0 ? null : tree.attributes
  return element(tree.name, attributes, children)
}

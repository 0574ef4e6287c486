/** An element that is to be written. */
export type XmlNode = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlNode | string)[]
}

// Everything that is no Char of XML 1.0 (2.2); what is lone of a surrogate pair was made well-formed before.
const forbidden = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Words as XML can hold them: one sort of line end, and no control characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/gu, '\n').replaceAll(forbidden, '')
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
}

function escapeText(text: string): string {
  return cleanText(text).replaceAll(/[&<>]/gu, (mark) => escapes[mark] ?? '')
}

// Unescaped, a tab or line end in an attribute is read back as a space (XML 1.0, 3.3.3).
function escapeAttribute(text: string): string {
  return cleanText(text).replaceAll(/[&<>"\t\n]/gu, (mark) => escapes[mark] ?? '')
}

/** An element; an attribute that is undefined is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  children: readonly (XmlNode | string)[] = [],
): XmlNode {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return { name, attributes: Object.fromEntries(given.map(([key, value]) => [key, String(value)])), children }
}

/** An element around a list, or nothing around none: the schemas allow no empty lists. */
export function listOf(name: string, children: readonly XmlNode[]): readonly XmlNode[] {
  return children.length === 0 ? [] : [element(name, {}, children)]
}

function writeNode({ name, attributes, children }: XmlNode, pieces: string[]): void {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
  pieces.push(`<${name}${written.join('')}`)
  if (children.length === 0) return void pieces.push('/>')
  pieces.push('>')
  for (const child of children)
    if (typeof child === 'string') pieces.push(escapeText(child))
    else writeNode(child, pieces)
  pieces.push(`</${name}>`)
}

/** A whole XML document, in UTF-8 once it is encoded. */
export function writeXml(root: XmlNode): string {
  const pieces = ['<?xml version="1.0" encoding="utf-8"?>\n']
  writeNode(root, pieces)
  return pieces.join('')
}

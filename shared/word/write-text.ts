import type { Rich, Run } from '#shared/model/document.ts'

import { element, valued } from './write-xml.ts'
import type { Xml } from './write-xml.ts'

// What XML 1.0 allows (production 2, Char) without the carriage return; half a surrogate pair is not allowed either.
const forbidden = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const lineBreaks = /\r\n|[\r\v\f]/g
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const firstLetter = /\p{L}/u

/** The text with U+FFFD for each character that XML forbids, and one kind of line break. */
export function legalText(text: string): string {
  return text.replace(lineBreaks, '\n').replace(forbidden, '\uFFFD')
}

/** The text in one line, for titles, headings, properties and numbers. */
export function lineOf(text: string): string {
  return legalText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

/** The words alone, as one text. */
export function plainText(rich: Rich): string {
  return typeof rich === 'string' ? rich : rich.map((run) => run.text).join('')
}

/** Whether there is anything to see. */
export function hasWords(rich: Rich): boolean {
  return plainText(rich).trim() !== ''
}

/** Whether the paragraph reads from right to left, which its first letter decides (Unicode UAX 9, P2). */
export function readsRightToLeft(rich: Rich): boolean {
  const text = plainText(rich)
  return rightToLeft.test(text) && rightToLeft.test(firstLetter.exec(text)?.[0] ?? '')
}

/** How a run looks beyond its own bold and italic. */
export type RunLook = { readonly style?: string; readonly color?: string; readonly bold?: boolean }

/** The runs of a paragraph; tabs and line breaks become Word's own. */
export function writeRuns(rich: Rich, look: RunLook = {}): Xml[] {
  if (typeof rich === 'string') return rich === '' ? [] : [writeRun({ text: rich }, look)]
  return rich.filter((run) => run.text !== '').map((run) => writeRun(run, look))
}

function writeRun(run: Run, look: RunLook): Xml {
  const text = legalText(run.text)
  const content = /[\t\n]/.test(text) ? splitLines(text) : [writeWords(text)]
  const properties = runProperties(run, look, text)
  return element(
    'w:r',
    null,
    properties.length === 0 ? content : [element('w:rPr', null, properties), ...content],
  )
}

// In the order of the schema (ECMA-376-1 22.1, CT_RPr).
function runProperties(run: Run, look: RunLook, text: string): Xml[] {
  const properties: Xml[] = []
  if (look.style !== undefined) properties.push(valued('w:rStyle', look.style))
  if (run.bold === true || look.bold === true) properties.push(element('w:b'), element('w:bCs'))
  if (run.italic === true) properties.push(element('w:i'), element('w:iCs'))
  if (look.color !== undefined) properties.push(valued('w:color', look.color))
  if (readsRightToLeft(text)) properties.push(element('w:rtl'))
  return properties
}

function writeWords(text: string): Xml {
  return element('w:t', /^\s|\s$|\s\s/.test(text) ? { 'xml:space': 'preserve' } : null, [text])
}

function splitLines(text: string): Xml[] {
  return text
    .split(/([\t\n])/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '\t' ? element('w:tab') : piece === '\n' ? element('w:br') : writeWords(piece),
    )
}

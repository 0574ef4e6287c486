import { FileChild, Paragraph, ParagraphProperties } from 'docx'
import type { IContext } from 'docx'

import { component, element, valued } from './write-xml.ts'
import type { Xml } from './write-xml.ts'

/** A paragraph before it is written; everything but its place in the document comes from its style. */
export type Line = {
  readonly style: string
  readonly runs: readonly Xml[]
  readonly rightToLeft?: boolean
  readonly newPage?: boolean
  readonly heldToNext?: boolean
  /** The first line of a page keeps no distance from its top, where Word and LibreOffice differ. */
  readonly atTop?: boolean
  readonly afterTable?: boolean
  readonly numbering?: { readonly reference: string; readonly level: number; readonly instance?: number }
  /** Tab stops and indents, in the order of the schema. */
  readonly stops?: readonly Xml[]
}

/** What a section is made of: lines, and tables or controls that are ready. */
export type Part = Line | FileChild

const underTable = 240

function spaceBefore(line: Line): number | null {
  return line.atTop === true ? 0 : line.afterTable === true ? underTable : null
}

// docx gives lists their numbers when it packs, so it has to write this part of the properties.
function writeNumbering(line: Line, context: IContext): Xml[] {
  if (line.numbering === undefined) return []
  const properties = new ParagraphProperties({ numbering: { ...line.numbering, custom: true } })
  const written: unknown = properties.prepForXml(context)?.['w:pPr']
  return Array.isArray(written) ? written : []
}

/** The paragraph as XML, properties in the order of the schema (ECMA-376-1, CT_PPrBase). */
export function writeLineXml(line: Line, context: IContext): Xml {
  const properties: Xml[] = [valued('w:pStyle', line.style)]
  if (line.heldToNext === true) properties.push(element('w:keepNext'))
  if (line.newPage === true) properties.push(element('w:pageBreakBefore'))
  properties.push(...writeNumbering(line, context), ...(line.stops ?? []))
  if (line.rightToLeft === true) properties.push(element('w:bidi'))
  const before = spaceBefore(line)
  if (before !== null) properties.push(element('w:spacing', { 'w:before': before }))
  return element('w:p', null, [element('w:pPr', null, properties), ...line.runs])
}

function writeClosingLine(line: Line): Paragraph {
  const { style, numbering } = line
  const before = spaceBefore(line)
  return new Paragraph({
    style,
    ...(numbering === undefined ? {} : { numbering }),
    ...(line.newPage === true ? { pageBreakBefore: true } : {}),
    ...(line.rightToLeft === true ? { bidirectional: true } : {}),
    ...(before === null ? {} : { spacing: { before } }),
    children: line.runs.map((run) => component(run)),
  })
}

/**
 * The parts of a section as docx takes them. The last line is built by docx, which hangs the section's properties on it;
 * the others are written straight, in half the time.
 */
export function writeParts(parts: readonly Part[]): FileChild[] {
  return parts.map((part, index) => {
    if (part instanceof FileChild) return part
    return index === parts.length - 1
      ? writeClosingLine(part)
      : component((context) => writeLineXml(part, context))
  })
}

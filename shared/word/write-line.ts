import { FileChild, Paragraph, ParagraphProperties } from 'docx'
import type { IContext } from 'docx'

import { component, element, valued } from './write-xml.ts'
import type { Xml } from './write-xml.ts'

type ListPlace = { readonly reference: string; readonly level: number; readonly instance?: number }

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
  /** Its place in a list; `none` where its style would count it. */
  readonly numbering?: 'none' | ListPlace
  /** Not counted where lines are, as the contents list is not. */
  readonly uncounted?: boolean
  /** Tab stops and indents, in the order of the schema. */
  readonly stops?: readonly Xml[]
  /** The section it ends, where docx does not see to it. */
  readonly section?: Xml | undefined
}

/** What a section is made of: lines, and tables or controls that are ready. */
export type Part = Line | FileChild

export function isLine(part: Part): part is Line {
  return !(part instanceof FileChild)
}

const underTable = 240

function spaceBefore(line: Line): number | null {
  return line.atTop === true ? 0 : line.afterTable === true ? underTable : null
}

const noNumbering = element('w:numPr', null, [valued('w:ilvl', 0), valued('w:numId', 0)])

// docx gives lists their numbers when it packs, so it has to write this part of the properties.
function writeNumbering(line: Line, context: IContext): Xml[] {
  if (line.numbering === undefined) return []
  if (line.numbering === 'none') return [noNumbering]
  const properties = new ParagraphProperties({ numbering: { ...line.numbering, custom: true } })
  const written: unknown = properties.prepForXml(context)?.['w:pPr']
  return Array.isArray(written) ? written : []
}

/** The paragraph as XML, properties in the order of the schema (ECMA-376-1, CT_PPrBase). */
export function writeLineXml(line: Line, context: IContext): Xml {
  const properties: Xml[] = [valued('w:pStyle', line.style)]
  if (line.heldToNext === true) properties.push(element('w:keepNext'))
  if (line.newPage === true) properties.push(element('w:pageBreakBefore'))
  properties.push(...writeNumbering(line, context))
  if (line.uncounted === true) properties.push(element('w:suppressLineNumbers'))
  properties.push(...(line.stops ?? []))
  if (line.rightToLeft === true) properties.push(element('w:bidi'))
  const before = spaceBefore(line)
  if (before !== null) properties.push(element('w:spacing', { 'w:before': before }))
  if (line.section !== undefined) properties.push(line.section)
  return element('w:p', null, [element('w:pPr', null, properties), ...line.runs])
}

function writeClosingLine(line: Line): Paragraph {
  const { style, numbering } = line
  const before = spaceBefore(line)
  return new Paragraph({
    style,
    ...(numbering === undefined || numbering === 'none' ? {} : { numbering }),
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
    if (!isLine(part)) return part
    return index === parts.length - 1
      ? writeClosingLine(part)
      : component((context) => writeLineXml(part, context))
  })
}

import { childOf } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'

/** What is met on the way through a paragraph besides its text. */
export type Met = {
  readonly onTextBox: (content: XmlElement) => unknown
  readonly onNote: (kind: 'footnote' | 'endnote', id: string) => unknown
  readonly onPicture: () => unknown
  readonly onObject: () => unknown
}

// Properties, and what was deleted or moved away, or tells Word how to make what follows.
const silent = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:delInstrText',
  'w:instrText',
  'w:fldData',
])

const marks: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00AD'],
])

/** Of alternatives only one is meant to be read: the first choice, or else the fallback (ECMA-376-3, 9.3). */
export function chosenOf(alternatives: XmlElement): XmlElement | undefined {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback')
}

// Symbol fonts have their letters at F000 to F0FF, in Unicode's private use (ECMA-376-1 17.3.3.30).
function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16)
  if (!Number.isInteger(code) || code < 0x20 || code > 0xfffd) return '\uFFFD'
  return String.fromCharCode(code < 0x100 ? code + 0xf000 : code)
}

/**
 * The text of a paragraph as if every tracked change had been accepted: fields show their result, tabs and breaks are \t
 * and \n. `met` hears of what does not read as text here.
 */
export function readRuns(paragraph: XmlElement, met: Met): string {
  const pieces: string[] = []
  // for each field still open, whether its result has begun; before that its instructions are not text
  const fields: boolean[] = []
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child !== 'string') read(child)
    }
  }
  const add = (text: string): void => {
    if (fields.every(Boolean)) pieces.push(text)
  }
  const read = (element: XmlElement): unknown => {
    if (silent.has(element.name)) return
    const mark = marks.get(element.name)
    if (mark !== undefined) return add(mark)
    switch (element.name) {
      case 'w:t':
      case 'm:t':
        return element.children.forEach((text) => typeof text === 'string' && add(text))
      case 'w:sym':
        return add(symbolOf(element))
      case 'w:fldChar':
        return markField(fields, element.attributes.get('w:fldCharType'))
      case 'w:txbxContent':
        return met.onTextBox(element)
      case 'w:footnoteReference':
        return met.onNote('footnote', element.attributes.get('w:id') ?? '')
      case 'w:endnoteReference':
        return met.onNote('endnote', element.attributes.get('w:id') ?? '')
      case 'mc:AlternateContent': {
        const chosen = chosenOf(element)
        return chosen === undefined ? undefined : visit(chosen)
      }
      case 'w:object':
        met.onObject()
        return visit(element)
      case 'pic:pic':
      case 'v:imagedata':
        met.onPicture()
        return visit(element)
      default:
        return visit(element)
    }
  }
  visit(paragraph)
  return pieces.join('')
}

function markField(fields: boolean[], kind: string | undefined): void {
  if (kind === 'begin') fields.push(false)
  else if (kind === 'separate' && fields.length > 0) fields[fields.length - 1] = true
  else if (kind === 'end') fields.pop()
}

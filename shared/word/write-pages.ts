import { Footer, Header, LineNumberRestartFormat, PageNumber, PageOrientation, Paragraph } from 'docx'
import { Tab, TabStopType, TextRun } from 'docx'
import type { ISectionOptions, ISectionPropertiesOptions, TabStopDefinition } from 'docx'

import type { Copy, WordDocument } from '#shared/model/document.ts'

import { page, palette } from './palette.ts'
import { lineOf } from './write-text.ts'
import { writeWatermark } from './write-watermark.ts'
import { component } from './write-xml.ts'

type PageSet = Pick<ISectionOptions, 'properties' | 'headers' | 'footers'>

/** Which pages: the section they are in, counted from the title page as 0, upright or sideways, right or left in the hand. */
type Pages = { readonly section: number; readonly landscape: boolean; readonly left: boolean }

const titleLimit = 64

/** What tells a reader, and a reader's screen reader, that this is not the final word. */
export function draftNotice(document: WordDocument): string {
  return `DRAFT v${lineOf(document.version)} – not for implementation`
}

/** Status and version, as every page says it. */
function statusLine(document: WordDocument): TextRun {
  if (document.draft) return new TextRun({ text: draftNotice(document), bold: true, color: palette.accent })
  const [status, version] = [lineOf(document.status), lineOf(document.version)]
  return new TextRun(version === '' ? lineOf(document.kindOfDocument) : `${status} v${version}`)
}

function shortTitle(document: WordDocument): string {
  const title = lineOf(document.shortTitle ?? '') || lineOf(document.title)
  const letters = Array.from(title)
  return letters.length <= titleLimit
    ? title
    : `${letters
        .slice(0, titleLimit - 1)
        .join('')
        .trimEnd()}…`
}

function edgeTab(landscape: boolean): TabStopDefinition {
  const position = landscape ? page.landscapeTextWidth : page.textWidth
  return { type: TabStopType.RIGHT, position }
}

// What stands at the inner edge of a page that is bound stands on the left of a right-hand page.
function spread(inner: TextRun, outer: TextRun, left: boolean): TextRun[] {
  const tab = new TextRun({ children: [new Tab()] })
  return left ? [outer, tab, inner] : [inner, tab, outer]
}

/** The running header: short title, version and status, and the watermark behind the page. */
function writeHeader(document: WordDocument, { section, landscape, left }: Pages): Header {
  const title = new TextRun(section === 0 ? '' : shortTitle(document))
  const word = `DRAFT v${lineOf(document.version)}`
  const mark = () => component(writeWatermark(word, section * 2 + (left ? 1 : 0), landscape))
  const line = new Paragraph({
    style: 'Header',
    tabStops: [edgeTab(landscape)],
    children: [...(document.draft ? [mark()] : []), ...spread(title, statusLine(document), left)],
  })
  return new Header({ children: [line] })
}

/** The date, and outside it the page number and number of pages. */
function writeFooter(document: WordDocument, { landscape, left }: Pages): Footer {
  const pages = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  const date = new TextRun(lineOf(document.date))
  const line = new Paragraph({
    style: 'Footer',
    tabStops: [edgeTab(landscape)],
    children: spread(date, pages, left),
  })
  return new Footer({ children: [line] })
}

const numberedLines = {
  lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.NEW_PAGE, distance: 283 },
} as const

/** A4, upright or sideways; for print with room for the binding. */
function pageProperties(copy: Copy, section: number, landscape: boolean): ISectionPropertiesOptions {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  const print = copy === 'print'
  return {
    page: {
      size: { width: page.width, height: page.height, orientation },
      margin: {
        left: print ? page.inner : page.side,
        right: print ? page.outer : page.side,
        top: landscape ? page.landscapeTop : page.top,
        bottom: landscape ? page.landscapeBottom : page.bottom,
        header: 680,
        footer: 624,
      },
    },
    ...(copy === 'review' && section > 0 ? numberedLines : {}),
  }
}

/** Page size, header and footer of a section; for print with those of left-hand pages. */
export function writePages(document: WordDocument, section: number, landscape: boolean): PageSet {
  const copy = document.copy ?? 'reading'
  const right = { section, landscape, left: false }
  const left = { section, landscape, left: true }
  const both = copy === 'print'
  return {
    properties: pageProperties(copy, section, landscape),
    headers: {
      default: writeHeader(document, right),
      ...(both ? { even: writeHeader(document, left) } : {}),
    },
    footers: {
      default: writeFooter(document, right),
      ...(both ? { even: writeFooter(document, left) } : {}),
    },
  }
}

import { Footer, Header, PageNumber, PageOrientation, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { ISectionPropertiesOptions, TabStopDefinition } from 'docx'

import type { WordDocument } from '#shared/model/document.ts'

import { page, palette } from './palette.ts'
import { lineOf } from './write-text.ts'
import { writeWatermark } from './write-watermark.ts'
import { component } from './write-xml.ts'

const titleLimit = 64

/** What tells a reader, and a reader's screen reader, that this is not the final word. */
function draftNotice(document: WordDocument): string {
  return `DRAFT v${lineOf(document.version)} – not for implementation`
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

/** The running header: short title on the left, version and status on the right, the watermark behind the page. */
export function writeHeader(document: WordDocument, landscape: boolean, section: number): Header {
  const right = document.draft
    ? draftNotice(document)
    : `${lineOf(document.status)} v${lineOf(document.version)}`
  const left = section === 0 ? [] : [shortTitle(document)]
  const line = new Paragraph({
    style: 'Header',
    tabStops: [edgeTab(landscape)],
    children: [
      ...(document.draft ? [component(writeWatermark('DRAFT', section))] : []),
      new TextRun({ children: [...left, new Tab()] }),
      new TextRun({ text: right, ...(document.draft ? { bold: true, color: palette.accent } : {}) }),
    ],
  })
  return new Header({ children: [line] })
}

/** Date on the left, page number and number of pages on the right. */
export function writeFooter(document: WordDocument, landscape: boolean): Footer {
  const pages = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  const line = new Paragraph({
    style: 'Footer',
    tabStops: [edgeTab(landscape)],
    children: [new TextRun({ children: [lineOf(document.date), new Tab(), ...pages] })],
  })
  return new Footer({ children: [line] })
}

/** A4, upright or sideways. */
export function pageProperties(landscape: boolean): ISectionPropertiesOptions {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return {
    page: {
      size: { width: page.width, height: page.height, orientation },
      margin: {
        left: page.side,
        right: page.side,
        top: page.top,
        bottom: page.bottom,
        header: 680,
        footer: 624,
      },
    },
  }
}

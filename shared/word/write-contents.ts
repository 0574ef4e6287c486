import type { FileChild } from 'docx'

import type { Block } from '#shared/model/document.ts'

import { bookmarkName } from './bookmarks.ts'
import { contentsStep } from './palette.ts'
import type { ContentsEntry } from './plan-document.ts'
import { fieldInstruction, fieldMark, writePageField } from './write-fields.ts'
import { writeLineXml } from './write-line.ts'
import type { Line } from './write-line.ts'
import { lineOf, writeRuns } from './write-text.ts'
import { component, element, valued } from './write-xml.ts'
import type { Xml } from './write-xml.ts'
import type { Writing } from './writing.ts'

type Contents = Extract<Block, { kind: 'contents' }>

function link(entry: ContentsEntry, pagesKnown: boolean): Xml {
  const anchor = bookmarkName(entry.anchor)
  const number = entry.number === '' ? '' : `${entry.number}\t`
  const field = writePageField(anchor, pagesKnown)
  const words = writeRuns(`${number}${entry.text || '(no heading)'}\t`)
  return element('w:hyperlink', { 'w:anchor': anchor, 'w:history': '1' }, [...words, ...field])
}

const numberWidths = [contentsStep, 624, 794]

function stops(entry: ContentsEntry, edgeAt: number): Xml[] {
  const edge = element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': edgeAt })
  if (entry.number === '') return [element('w:tabs', null, [edge])]
  const width = numberWidths[entry.level - 1] ?? 794
  const left = (entry.level - 1) * contentsStep + width
  return [
    element('w:tabs', null, [element('w:tab', { 'w:val': 'left', 'w:pos': left }), edge]),
    element('w:ind', { 'w:left': left, 'w:hanging': width }),
  ]
}

/**
 * The contents list as Word's own field, already filled in: an entry for each heading, linked to it, with its page.
 * The field's three marks stand inside the first and last entry, so that no paragraph is empty.
 */
export function writeContents(writing: Writing, block: Contents, newPage: boolean): FileChild {
  const levels = block.levels ?? 2
  const listed = [...writing.contents.values()].filter(({ level, isListed }) => isListed && level <= levels)
  const opening = [
    fieldMark('begin'),
    fieldInstruction(` TOC \\o "1-${levels}" \\h \\z \\u `),
    fieldMark('separate'),
  ]
  const entries = listed.map((entry, index) => ({
    style: `TOC${entry.level}`,
    uncounted: true,
    stops: stops(entry, writing.widths.upright),
    runs: [
      ...(index === 0 ? opening : []),
      link(entry, writing.pagesKnown),
      ...(index === listed.length - 1 ? [fieldMark('end')] : []),
    ],
  }))
  const heading = {
    style: 'TOCHeading',
    uncounted: true,
    newPage,
    runs: writeRuns(lineOf(block.heading) || 'Contents'),
  }
  const nothing: readonly Line[] = [{ style: 'Normal', runs: writeRuns('There are no headings yet.') }]
  const lines = [heading, ...(entries.length === 0 ? nothing : entries)]
  const gallery = [valued('w:docPartGallery', 'Table of Contents'), element('w:docPartUnique')]
  const properties = element('w:sdtPr', null, [element('w:docPartObj', null, gallery)])
  return component((context) => {
    const written = lines.map((line) => writeLineXml(line, context))
    return element('w:sdt', null, [properties, element('w:sdtContent', null, written)])
  })
}

import type { FileChild } from 'docx'

import type { Block } from '#shared/model/document.ts'

import { bookmarkName } from './bookmarks.ts'
import { contentsStep, page } from './palette.ts'
import type { ContentsEntry } from './plan-document.ts'
import type { Writing } from './write-blocks.ts'
import { writeLineXml } from './write-line.ts'
import type { Line } from './write-line.ts'
import { lineOf, writeRuns } from './write-text.ts'
import { component, element, valued } from './write-xml.ts'
import type { Xml } from './write-xml.ts'

type Contents = Extract<Block, { kind: 'contents' }>

function mark(kind: 'begin' | 'separate' | 'end', dirty = false): Xml {
  const attributes = { 'w:fldCharType': kind, ...(dirty ? { 'w:dirty': '1' } : {}) }
  return element('w:r', null, [element('w:fldChar', attributes)])
}

function instruction(text: string): Xml {
  return element('w:r', null, [element('w:instrText', { 'xml:space': 'preserve' }, [text])])
}

function link(entry: ContentsEntry, pagesKnown: boolean): Xml {
  const anchor = bookmarkName(entry.anchor)
  const number = entry.number === '' ? '' : `${entry.number}\t`
  const field = [
    mark('begin', !pagesKnown),
    instruction(` PAGEREF ${anchor} \\h `),
    mark('separate'),
    mark('end'),
  ]
  const words = writeRuns(`${number}${entry.text || '(no heading)'}\t`)
  return element('w:hyperlink', { 'w:anchor': anchor, 'w:history': '1' }, [...words, ...field])
}

const numberWidths = [contentsStep, 624, 794]

function stops(entry: ContentsEntry): Xml[] {
  const edge = element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': page.textWidth })
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
  const listed = [...writing.contents.values()].filter((entry) => entry.level <= levels)
  const opening = [mark('begin'), instruction(` TOC \\o "1-${levels}" \\h \\z \\u `), mark('separate')]
  const entries = listed.map((entry, index) => ({
    style: `TOC${entry.level}`,
    stops: stops(entry),
    runs: [
      ...(index === 0 ? opening : []),
      link(entry, writing.pagesKnown),
      ...(index === listed.length - 1 ? [mark('end')] : []),
    ],
  }))
  const heading = { style: 'TOCHeading', newPage, runs: writeRuns(lineOf(block.heading) || 'Contents') }
  const nothing: readonly Line[] = [{ style: 'Normal', runs: writeRuns('There are no headings yet.') }]
  const lines = [heading, ...(entries.length === 0 ? nothing : entries)]
  const gallery = [valued('w:docPartGallery', 'Table of Contents'), element('w:docPartUnique')]
  const properties = element('w:sdtPr', null, [element('w:docPartObj', null, gallery)])
  return component((context) => {
    const written = lines.map((line) => writeLineXml(line, context))
    return element('w:sdt', null, [properties, element('w:sdtContent', null, written)])
  })
}

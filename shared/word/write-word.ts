import { Document, Packer } from 'docx'
import type { IPropertiesOptions } from 'docx'

import type { WordDocument } from '#shared/model/document.ts'

import { pageNumberEstimator } from './page-numbers.ts'
import { planContents } from './plan-document.ts'
import { openLists } from './word-lists.ts'
import { wordStyles } from './word-styles.ts'
import type { Writing } from './write-blocks.ts'
import { writeSections } from './write-sections.ts'
import { lineOf } from './write-text.ts'

/** The document as a Word file (.docx, ECMA-376 transitional). The same document gives the same parts, but for the dates in it. */
export async function writeWord(document: WordDocument): Promise<Uint8Array> {
  const pageNumbers = await pageNumberEstimator(document)
  const writing: Writing = {
    lists: openLists(),
    bookmarks: { names: new Set() },
    contents: planContents(document.blocks),
    pagesKnown: pageNumbers !== null,
    tables: 0,
  }
  const sections = writeSections(document, writing)
  const properties: IPropertiesOptions = {
    title: lineOf(document.title),
    subject: lineOf(document.kindOfDocument),
    creator: lineOf(document.creator),
    lastModifiedBy: lineOf(document.creator),
    description: lineOf(document.description ?? ''),
    styles: wordStyles(document.language),
    numbering: { config: writing.lists.definitions },
    sections,
    ...(pageNumbers === null ? {} : { pageNumbers }),
  }
  return new Uint8Array(await Packer.toArrayBuffer(new Document(properties)))
}

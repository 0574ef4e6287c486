import { Document, DocumentProtectionType, Packer } from 'docx'
import type { IPropertiesOptions } from 'docx'

import type { WordDocument } from '#shared/model/document.ts'

import { addLinks } from './add-links.ts'
import { customProperties, wordProperties } from './document-properties.ts'
import { mirrorMargins } from './mirror-margins.ts'
import { openWriting } from './open-writing.ts'
import { pageNumberEstimator } from './page-numbers.ts'
import { page } from './palette.ts'
import { wordStyles } from './word-styles.ts'
import { writeIntoHouse } from './write-into-house.ts'
import { writeNotes } from './write-notes.ts'
import { writeSections } from './write-sections.ts'

const widths = { upright: page.textWidth, sideways: page.landscapeTextWidth }

/** What the written file is made of besides the document. */
export type WordOptions = {
  /** The organisation's own template (.docx or .dotx) to write into. */
  readonly house?: Uint8Array | undefined
}

/** The document as a Word file, in the organisation's template if there is one; throws a WordProblem if that cannot be used. */
export async function writeWord(document: WordDocument, { house }: WordOptions = {}): Promise<Uint8Array> {
  return house === undefined ? writeWhole(document) : writeIntoHouse(document, house)
}

/** The document as a Word file (.docx, ECMA-376 transitional). The same document gives the same parts, but for the dates in it. */
async function writeWhole(document: WordDocument): Promise<Uint8Array> {
  const pageNumbers = await pageNumberEstimator(document)
  const writing = openWriting(document, widths, pageNumbers !== null)
  const sections = writeSections(document, writing)
  const properties: IPropertiesOptions = {
    ...wordProperties(document),
    customProperties: customProperties(document),
    styles: wordStyles(document.language, document.opening === 'masthead'),
    numbering: { config: writing.lists.definitions },
    footnotes: writeNotes(writing),
    sections,
    ...(writing.copy === 'print' ? { evenAndOddHeaderAndFooters: true } : {}),
    ...(writing.copy === 'review' ? { protection: { type: DocumentProtectionType.COMMENTS } } : {}),
    ...(pageNumbers === null ? {} : { pageNumbers }),
  }
  const file = new Document(properties)
  addLinks(writing, file.Document.Relationships)
  if (writing.copy === 'print') mirrorMargins(file.Settings)
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

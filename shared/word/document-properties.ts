import type { PatchDocumentProperties } from 'docx'

import type { WordDocument } from '#shared/model/document.ts'

import { lineOf } from './write-text.ts'

/** What Word shows of the document under File, Info. */
export function wordProperties(document: WordDocument): PatchDocumentProperties {
  return {
    title: lineOf(document.title),
    subject: lineOf(document.kindOfDocument),
    keywords: (document.keywords ?? []).map(lineOf).join('; '),
    creator: lineOf(document.creator),
    lastModifiedBy: lineOf(document.creator),
    description: lineOf(document.description ?? ''),
  }
}

/** Properties that Word has no field for. */
export function customProperties(document: WordDocument): { name: string; value: string }[] {
  const { status, version, date, copy = 'reading' } = document
  return Object.entries({ Status: status, Version: version, Date: date, Copy: copy })
    .map(([name, value]) => ({ name, value: lineOf(value) }))
    .filter(({ value }) => value !== '')
}

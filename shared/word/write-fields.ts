import { element } from './write-xml.ts'
import type { Xml } from './write-xml.ts'

/** One of the three marks of a field; a dirty one asks Word to work the field out on opening. */
export function fieldMark(kind: 'begin' | 'separate' | 'end', dirty = false): Xml {
  const attributes = { 'w:fldCharType': kind, ...(dirty ? { 'w:dirty': '1' } : {}) }
  return element('w:r', null, [element('w:fldChar', attributes)])
}

/** What Word is to work out. */
export function fieldInstruction(text: string): Xml {
  return element('w:r', null, [element('w:instrText', { 'xml:space': 'preserve' }, [text])])
}

/** A whole field with what it shows until Word works it out again. */
export function writeField(instruction: string, shown: readonly Xml[], dirty = false): Xml[] {
  return [
    fieldMark('begin', dirty),
    fieldInstruction(` ${instruction} `),
    fieldMark('separate'),
    ...shown,
    fieldMark('end'),
  ]
}

/** The page that a bookmark is on, filled in by the estimator where there is one. */
export function writePageField(bookmark: string, pagesKnown: boolean): Xml[] {
  return writeField(`PAGEREF ${bookmark} \\h`, [], !pagesKnown)
}

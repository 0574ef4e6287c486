import type { KindSetting } from '#shared/model/workshop.ts'

/** Why a mark cannot stand at the start of a line. */
export type MarkFault = 'long' | 'letter' | 'taken-by-line' | 'twice' | 'too-many'

/** At most this many kinds have a mark: more than a scribe can keep in the fingers. */
const mostMarks = 6

const quoteMarks = new Set(['"', "'", '“', '‘'])

/** The marks that mean something else in the entry line: who spoke, a tag, a topic, feedback, as typed, a detail. */
const takenByLine = new Set(['@', '#', '/', '*', '\\', '-'])

/** Quotation marks all open a quotation, so they are one mark. */
function sameMark(one: string, other: string): boolean {
  return one === other || (quoteMarks.has(one) && quoteMarks.has(other))
}

/** What is wrong with a mark for the kind `code`, or null. A kind may have none. */
export function findMarkFault(mark: string, code: string, kinds: readonly KindSetting[]): MarkFault | null {
  const others = kinds.filter((kind) => kind.code !== code && kind.mark !== '')
  if (mark === '') return null
  if (!/^.$/su.test(mark)) return 'long'
  if (takenByLine.has(mark)) return 'taken-by-line'
  // Symbols beyond the basic plane and joined signs need more room than a mark has.
  if (!/^[\p{P}\p{S}]$/u.test(mark) || mark.length > 1) return 'letter'
  if (others.some((other) => sameMark(other.mark, mark))) return 'twice'
  return others.length >= mostMarks ? 'too-many' : null
}

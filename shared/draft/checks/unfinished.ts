import type { Finding } from './finding.ts'
import { readMidAir } from './mid-air.ts'
import type { Piece } from './pieces.ts'
import { endOf, findingOf, type Subject } from './subject.ts'

const omission = /\[\s*(?:…|\.{3,})\s*\]$/u

/** What a text stops at, in words; empty where it is whole. */
function readStop({ text, role }: Piece, leads: boolean): string {
  const line = text.trim()
  if (/[([{“‘]$/u.test(line)) return 'an opening bracket or quotation mark'
  if (leads || /[?!]["”’')\]]*$/u.test(line)) return ''
  if (role === 'quote' && /(?:…|\.{3,})["”’')\]]*$/u.test(line)) return ''
  if (/,["”’')\]]*$/u.test(line)) return 'a comma'
  if (line.endsWith(':') && role !== 'title') return 'a colon with nothing under it'
  if (role !== 'quote' && /(?:^|[^-–—])[-–—]$/u.test(line)) return 'a dash'
  if (role === 'prose' && /(?:…|\.{3,})["”’')]*$/u.test(line) && !omission.test(line)) return 'dots'
  // Words quoted in the midst of a line may stop where they like.
  if (/["”]\.?$/u.test(line) && /\S.*[“"].*["”]\.?$/su.test(line)) return ''
  const word = readMidAir(line, role === 'title')
  return word === '' ? '' : `“${word}”`
}

/** Lines that end in mid-air. A heading is none, nor a line that announces the entries under it. */
export function findUnfinished(subject: Subject): readonly Finding[] {
  return subject.pieces.flatMap((piece) => {
    if (piece.role === 'label') return []
    const { places } = subject
    // What the day's facts announce may be printed elsewhere, and the line that announced it nowhere.
    const isNowhere = piece.of.entity === 'fact' && places.find(piece.of.id, piece.text) === ''
    const isLead = piece.leads || places.leads(piece.text) || (isNowhere && piece.text.trim().endsWith(':'))
    const stop = readStop(piece, isLead)
    if (stop === '') return []
    const says = `This stops at ${stop}: write the rest, or end it before that.`
    return [findingOf(subject, 'unfinished', piece.of, { says, words: endOf(piece.text), text: piece.text })]
  })
}

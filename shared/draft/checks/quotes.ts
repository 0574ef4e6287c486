import { labelPeople } from '#shared/draft/label-people.ts'
import { lineOf } from '#shared/draft/words.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import type { Finding } from './finding.ts'
import { isSpoken } from './pieces.ts'
import { endOf, findingOf, type Subject } from './subject.ts'

const says = 'Nothing says whose words these are: add the participant code or the role.'
/** A code or role in brackets, or after a dash, at the end: “…” (P4), – Nurse 2. */
const credited = /(?:[([][^()[\]]{1,70}[)\]]|[-–—]\s*[\p{Lu}][^-–—.!?]{0,50})[.”"’]?\s*$/u

function pointFindings(subject: Subject): readonly Finding[] {
  const { session } = subject
  const people = labelPeople(session)
  const sides = new Set(listAll(session, 'expertise').map(({ id }) => id))
  const isCredited = (point: Rec<'point'>): boolean => {
    const person = session.records.person.get(point.person ?? '')
    if (person === undefined) return sides.has(point.expertise ?? '')
    // Those who refused or took back consent are told of by the check of withheld material.
    if (person.consent === 'refused' || person.consent === 'withdrawn' || person.withdrawn) return true
    return (people.get(person.id) ?? '') !== '' || sides.has(point.expertise ?? '')
  }
  // An account of testimony in the words of whoever took it down is nobody's quote.
  const isWords = ({ kind, text }: Rec<'point'>): boolean =>
    kind === 'quote' || /\b(?:I|me|my|we|our)\b/u.test(text)
  return listAll(session, 'point')
    .filter(
      (point) =>
        isSpoken(point) &&
        isWords(point) &&
        !isCredited(point) &&
        point.presentation === null &&
        lineOf(point.text) !== '',
    )
    .map(({ id, text }) =>
      findingOf(subject, 'quote-code', { entity: 'point', id }, { says, words: endOf(text), text }),
    )
}

function passageFindings(subject: Subject): readonly Finding[] {
  return listAll(subject.session, 'passage')
    .filter(({ kind, isLeftOut }) => kind === 'quote' && !isLeftOut)
    .filter(
      ({ text, rests, replaces }) => !credited.test(text) && membersOf(rests).length === 0 && replaces === '',
    )
    .map(({ id, text }) =>
      findingOf(subject, 'quote-code', { entity: 'passage', id }, { says, words: endOf(text), text }),
    )
}

/** Quotes that come from neither a point nor a passage. */
function blockFindings({ document, session }: Subject): readonly Finding[] {
  const known = new Set(
    [...listAll(session, 'point'), ...listAll(session, 'passage')].map(({ text }) => lineOf(text)),
  )
  return document.blocks.flatMap((block): readonly Finding[] => {
    if (block.kind !== 'quote' || lineOf(block.attribution ?? '') !== '') return []
    const text = lineOf(block.text)
    if (text === '' || credited.test(text) || known.has(text) || block.anchor?.startsWith('p') === true)
      return []
    return [{ check: 'quote-code', says, words: endOf(text), anchor: block.anchor ?? '', of: null }]
  })
}

/** Quotes that carry neither a code nor any other word of whose they are. */
export function findQuotesWithoutCode(subject: Subject): readonly Finding[] {
  return [...pointFindings(subject), ...passageFindings(subject), ...blockFindings(subject)]
}

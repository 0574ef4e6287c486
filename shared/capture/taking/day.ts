import type { Reading } from '#shared/model/reading.ts'
import type { Amount, When } from '#shared/model/values.ts'
import type { FactKind } from '#shared/model/workshop.ts'

import { findNamed, giveRole } from './people.ts'
import { nameKey, placeOf, stackUp, type Taking, underOf, useHeading } from './taking.ts'

/** A date as printed, with its machine-readable form where the reading has one. */
export function readWhen(text: string, edtf: string | undefined): When {
  return { text, edtf: edtf === undefined || edtf === '' || edtf.length > 40 ? null : edtf }
}

/** A number as printed: its first figure, and whether the words around it call it a guess. */
export function readAmount(text: string, given = ''): Amount {
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(given === '' ? text : given)?.[0].replaceAll(',', '')
  const value = digits === undefined ? null : Number(digits)
  return {
    text,
    value,
    approximate: /\b(?:about|around|approx\w*|circa|some|nearly|almost|over)\b|~/iu.test(text),
  }
}

/** Something known about the day; a deeper one stands under the one before it. */
export function takeFact(taking: Taking, reading: Reading, kind: FactKind = reading.fact ?? 'other'): void {
  const { date, edtf, value } = reading.parts
  const id = taking.act.make('fact', {
    kind,
    text: reading.text,
    heading: useHeading(taking),
    under: underOf(taking, 'fact', reading.level),
    when: date === undefined ? null : readWhen(date, edtf),
    amount: value === undefined ? null : readAmount(value),
    place: placeOf(taking, reading),
  })
  taking.taken.facts += 1
  stackUp(taking, 'fact', reading.level, id)
}

function workshopOf(taking: Taking) {
  return taking.act.session().records.workshop.get(taking.workshop)
}

/** The title names the file, and the workshop while that has no name. A second title is kept as a fact. */
export function takeTitle(taking: Taking, reading: Reading): void {
  const source = taking.act.session().records.source.get(taking.source)
  if (source?.title === reading.text) {
    if (workshopOf(taking)?.title === '') taking.act.set('workshop', taking.workshop, 'title', reading.text)
    return
  }
  takeFact(taking, reading, 'other')
}

/** A date goes to the workshop while it has none, else it is a fact. */
export function takeDate(taking: Taking, reading: Reading): void {
  const workshop = workshopOf(taking)
  const when = readWhen(reading.text, reading.parts['edtf'])
  if (workshop !== undefined && workshop.date === null)
    return taking.act.set('workshop', taking.workshop, 'date', when)
  if (nameKey(workshop?.date?.text ?? '') === nameKey(reading.text)) return
  taking.act.make('fact', { kind: 'other', text: reading.text, when, place: placeOf(taking, reading) })
  taking.taken.facts += 1
}

/** A place goes to the workshop while it has none, else it is a fact. */
export function takeVenue(taking: Taking, reading: Reading): void {
  const workshop = workshopOf(taking)
  if (workshop?.venue === '') return taking.act.set('workshop', taking.workshop, 'venue', reading.text)
  if (nameKey(workshop?.venue ?? '') !== nameKey(reading.text)) takeFact(taking, reading, 'other')
}

/** How many came: the workshop's while it has no figure, else a fact. */
export function takeAttendance(taking: Taking, reading: Reading): void {
  const workshop = workshopOf(taking)
  const amount = readAmount(reading.text, reading.parts['value'])
  if (workshop !== undefined && workshop.attendance === null)
    return taking.act.set('workshop', taking.workshop, 'attendance', amount)
  taking.act.make('fact', { kind: 'other', text: reading.text, amount, place: placeOf(taking, reading) })
  taking.taken.facts += 1
}

/** A talk; the points after it were heard from its speaker. */
export function takePresentation(taking: Taking, reading: Reading): void {
  const { speaker = '', post = '', date, edtf } = reading.parts
  const role = reading.role ?? 'presenter'
  const who = speaker === '' ? null : findNamed(taking, speaker, role, reading)
  if (who !== null) giveRole(taking, who, role)
  taking.presentation = taking.act.make('presentation', {
    title: reading.text,
    speaker: who,
    post,
    date: date === undefined ? null : readWhen(date, edtf),
    topic: taking.topic ?? taking.fallbackTopic,
    place: placeOf(taking, reading),
  })
}

/** Other guidance or evidence that is cited; `text` keeps the citation as printed. */
export function takeReference(taking: Taking, reading: Reading): void {
  const { title = reading.text, number = '', developer = '', date, edtf } = reading.parts
  taking.act.make('reference', {
    title,
    number,
    developer,
    date: date === undefined ? null : readWhen(date, edtf),
    text: reading.raw,
    place: placeOf(taking, reading),
  })
}

/** A figure somebody gave, as a record; its sentence is kept whole in `what`. */
export function takeStatistic(taking: Taking, reading: Reading): void {
  const { value = '', unit = '', where = '', period = '', from = '', caveat = '' } = reading.parts
  taking.act.make('statistic', {
    amount: readAmount(value),
    unit,
    what: reading.text,
    where,
    period,
    from,
    caveat,
    presentation: taking.presentation,
    place: placeOf(taking, reading),
  })
}

/** A short form and what it stands for. */
export function takeAbbreviation(taking: Taking, reading: Reading): void {
  const { short = reading.text, long = '' } = reading.parts
  const known = taking.act.session().records.abbreviation.valueSeq()
  if (known.some((each) => !each.withdrawn && each.short === short && each.long === long)) return
  taking.act.make('abbreviation', { short, long })
}

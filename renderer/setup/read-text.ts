import { findDate } from '#shared/capture/notes/read-dates.ts'
import { readAmount, readWhen } from '#shared/capture/taking/day.ts'
import type { Entity, Fields } from '#shared/model/entities.ts'
import type { Amount, When } from '#shared/model/values.ts'

import { setField } from './edits.ts'
import type { ReadText } from './use-kept-text.ts'
import { t } from './words.ts'

/** The names of an entity's fields that hold values of this type. */
type FieldOf<E extends Entity, Value> = {
  [F in keyof Fields<E> & string]: [Value, Fields<E>[F]] extends [Fields<E>[F], Value] ? F : never
}[keyof Fields<E> & string]

function set(entity: Entity, id: string, field: string, value: unknown): ReturnType<ReadText> {
  return { edits: [setField(entity, id, field as 'withdrawn', value as boolean)] }
}

/** Kept to the letter. */
export function readWords<E extends Entity>(entity: E, id: string, field: FieldOf<E, string>): ReadText {
  return (text) => set(entity, id, field, text)
}

/** Kept to the letter, but not blank; `problem` says so. */
export function readNeeded<E extends Entity>(
  entity: E,
  id: string,
  field: FieldOf<E, string>,
  problem: string,
): ReadText {
  return (text) => (text.trim() === '' ? { problem } : set(entity, id, field, text))
}

/** A whole number of at least one, or nothing. */
export function readCount<E extends Entity>(
  entity: E,
  id: string,
  field: FieldOf<E, number | null>,
  problem: string,
): ReadText {
  return (text) => {
    const trimmed = text.trim()
    if (trimmed === '') return set(entity, id, field, null)
    return /^[1-9]\d{0,4}$/u.test(trimmed) ? set(entity, id, field, Number(trimmed)) : { problem }
  }
}

/** A date as somebody says it; what can be read of it is kept beside it. */
export function readDate<E extends Entity>(entity: E, id: string, field: FieldOf<E, When | null>): ReadText {
  return (text) => {
    const when = text.trim() === '' ? null : readWhen(text, findDate(text, true)?.edtf)
    return set(entity, id, field, when)
  }
}

/** A number as somebody says it: "about 120". */
export function readNumber<E extends Entity>(
  entity: E,
  id: string,
  field: FieldOf<E, Amount | null>,
): ReadText {
  return (text) => set(entity, id, field, text.trim() === '' ? null : readAmount(text))
}

/** The amount of a figure as it was said; a figure keeps one even where it is blank. */
export function readGivenAmount(id: string): ReadText {
  return (text) => set('statistic', id, 'amount', readAmount(text.trim()))
}

/** What an amount is read as, in words. */
export function describeAmount({ text, value, approximate }: Amount): string {
  if (text.trim() === '') return t('figures.amountHint')
  if (value === null) return t('figures.noValue')
  const figure = value.toLocaleString('en-GB')
  return approximate ? t('figures.readAbout', { figure }) : t('figures.readAs', { figure })
}

/** Several labels with commas between them. */
export function readLabels<E extends Entity>(entity: E, id: string, field: FieldOf<E, string[]>): ReadText {
  return (text) => set(entity, id, field, split(text, /[,;]/u))
}

/** Several labels, one on each line. */
export function readLines<E extends Entity>(entity: E, id: string, field: FieldOf<E, string[]>): ReadText {
  return (text) => set(entity, id, field, split(text, /\n/u))
}

function split(text: string, at: RegExp): readonly string[] {
  return text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** What a date field makes of its text, in words: the day, or that it is kept as it is written. */
export function describeDate(text: string): string {
  if (text.trim() === '') return t('day.dateHint')
  const edtf = findDate(text, true)?.edtf
  if (edtf === undefined) return t('day.dateKept')
  return /^\d{4}-\d\d-\d\d$/u.test(edtf)
    ? t('day.dateRead', { date: longDate.format(new Date(edtf)) })
    : t('day.datePart')
}

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

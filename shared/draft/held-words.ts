import type { Rec, Records, Session } from '#shared/model/session.ts'
import { whyHeld } from '#shared/session/hold-back.ts'
import { listAll } from '#shared/session/list.ts'

import { wordKey } from './words.ts'

type Point = Rec<'point'>

/** What is printed in place of words that may not be. */
export const heldNotice = '[Held back: this person did not agree to be quoted.]'

/** Gives a text back, or the notice where it has the words of somebody who may not be quoted. */
export type Hold = (text: string) => string

/** Shorter quotes are too common to be looked for inside other texts; a text that is nothing else is still held. */
const fewestWords = 5
/** So many words in a row are somebody's, whatever was changed around them since. */
const tellingWords = 7

/** A text's runs of so many words. */
function runsOf(key: string, length: number): readonly string[] {
  const words = key.split(' ')
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))
}

function tellingRuns(key: string): readonly string[] {
  const count = key.split(' ').length
  return count < fewestWords ? [] : runsOf(key, Math.min(count, tellingWords))
}

/** All wordings of a point: the one it has, and those of other copies that are not settled. */
function wordingsOf({ heads }: Session, { id, text, dissent }: Point): readonly string[] {
  const others = ['text', 'dissent'].flatMap((field) => heads.get(`${id}/${field}`) ?? [])
  return [text, dissent, ...others.flatMap(({ value }) => (typeof value === 'string' ? value : []))]
}

/** Finds held words in other texts, whatever their case and punctuation; what somebody else said as well may be printed. */
export function findHeldWords(session: Session): Hold {
  const held = [...session.records.point.values()].filter((point) => whyHeld(session, point) !== null)
  if (held.length === 0) return (text) => text
  const free = new Set(
    listAll(session, 'point')
      .filter((point) => whyHeld(session, point) === null)
      .map(({ text }) => wordKey(text)),
  )
  const found = held.flatMap((point) => wordingsOf(session, point).map(wordKey))
  const keys = new Set(found.filter((key) => key !== '' && !free.has(key)))
  const runs = new Set([...keys].flatMap(tellingRuns))
  const lengths = new Set([...runs].map((run) => run.split(' ').length))
  const isHeld = (key: string): boolean =>
    keys.has(key) || [...lengths].some((length) => runsOf(key, length).some((run) => runs.has(run)))
  return (text) => (isHeld(wordKey(text)) ? heldNotice : text)
}

const wordFields: ReadonlySet<string> = new Set(
  (
    'text wording because rationale population actor setting what caveat title lead funding audience ' +
    'measure dependsOn'
  ).split(' '),
)

/** A record without held words in what it prints. */
export function holdFields<R extends object>(record: R, hold: Hold): R {
  const changed = Object.entries(record).flatMap(([field, value]): [string, string][] => {
    if (!wordFields.has(field) || typeof value !== 'string') return []
    const shown = hold(value)
    return shown === value ? [] : [[field, shown]]
  })
  return changed.length === 0 ? record : { ...record, ...Object.fromEntries(changed) }
}

/** Words of somebody who refused to be quoted, or took that back, are in no copy of the draft; that something was said is. */
function holdPoint(session: Session, point: Point): Point {
  return whyHeld(session, point) === null ? point : { ...point, kind: 'point', text: heldNotice, dissent: '' }
}

/**
 * A session without held words in what was said and what was made of it. Recommendations are left as they are, because
 * composing compares their words; `holdFields` is for where they are printed.
 */
export function holdWords(session: Session, hold: Hold): Session {
  const { records } = session
  if (!records.point.some((point) => whyHeld(session, point) !== null)) return session
  const held: Records = {
    ...records,
    point: records.point.map((point) => holdPoint(session, point)),
    group: records.group.map((each) => holdFields(each, hold)),
    passage: records.passage.map((each) => holdFields(each, hold)),
    omission: records.omission.map((each) => holdFields(each, hold)),
    action: records.action.map((each) => holdFields(each, hold)),
    statistic: records.statistic.map((each) => holdFields(each, hold)),
    appendix: records.appendix.map((each) => holdFields(each, hold)),
    fact: records.fact.map((each) => holdFields(each, hold)),
  }
  return { ...session, records: held }
}

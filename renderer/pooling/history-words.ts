import type { PoolAct } from '#shared/contract/pooling.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { aboutAct } from '#shared/pooling/about-act.ts'

import { nameAuthor } from './authors.ts'
import { timeOfAct } from './time-of-point.ts'
import { t } from './words.ts'

const mostNames = 2
const mostTables = 6

/** Words cut to a length, with a sign that they were. */
export function shorten(text: string, longest: number): string {
  const plain = text.replaceAll(/\s+/gu, ' ')
  if (plain.length <= longest) return plain
  return `${plain.slice(0, longest).replace(/\s+\S*$/u, '')}…`
}

/** What a line of the history did: "put together 3 points", "taken back: put together 3 points". */
export function sayAct({ turn, what }: Pick<PoolAct, 'turn' | 'what'>): string {
  return turn === 'decides' ? what : t(`history.${turn}`, { what })
}

/** Who did it and when, to the second: "you, 12:51:07", "colleague 2, 14 Mar 2026, 12:51:07". */
export function sayWho({ by, at }: Pick<PoolAct, 'by' | 'at'>, now = new Date()): string {
  const who = nameAuthor(by)
  const time = timeOfAct(at, now)
  return who === '' ? time : t('history.by', { who, time })
}

/** "T2", or the name of a table that has one. */
function nameShort({ number, name }: Rec<'table'>): string {
  return name === '' ? t('table.short', { number: number ?? '' }) : name
}

/** The tables: "T1, T4", and of many how many. */
export function sayTables(tables: readonly Rec<'table'>[]): string {
  if (tables.length > mostTables) return t('said.atTables', { count: tables.length })
  return tables.map(nameShort).join(', ')
}

function sayTopics(topics: readonly Rec<'topic'>[]): string {
  if (topics.length > mostNames) return t('history.topics', { count: topics.length })
  return topics.map(({ title }) => title).join(', ')
}

function quote(texts: readonly string[], longest: number, most = mostNames): string {
  const shown = texts.slice(0, most).map((text) => `“${shorten(text, longest)}”`)
  const more = texts.length - shown.length
  return [...shown, ...(more > 0 ? [t('history.more', { count: more })] : [])].join(', ')
}

/** What a line was about: the words, with the theme, and where they are from: "Barriers · T1, T4 · 3 points". */
export function sayAbout(
  session: Session,
  act: PoolAct,
  longest: number,
  most = mostNames,
): { readonly words: string; readonly where: string } {
  const { texts, themes, points, topics, tables } = aboutAct(session, act)
  const names = themes.map((path) => path.join(' › '))
  const theme = quote(names, longest)
  const isCounted = act.points.length > 0 || points === 0
  const where = [
    texts.length > 0 && theme !== '' && t('history.theme', { theme }),
    sayTopics(topics),
    sayTables(tables),
    !isCounted && t('card.points', { count: points }),
  ]
  return {
    words: texts.length > 0 ? quote(texts, longest, most) : theme,
    where: where.filter((words) => words !== false && words !== '').join(' · '),
  }
}

/** All of a line in one, for who hears it or types to find it. */
export function sayLine(session: Session, act: PoolAct, longest: number): string {
  const { words, where } = sayAbout(session, act, longest)
  return [sayAct(act), words, where].filter((part) => part !== '').join(', ')
}

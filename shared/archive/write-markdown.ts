import type { Rec, Session } from '#shared/model/session.ts'
import { themesOf } from '#shared/session/filed.ts'
import { getWorkshop, listAll } from '#shared/session/list.ts'
import { nestItems } from '#shared/session/nest.ts'
import { describePoint, nameTable, themePath } from '#shared/session/points.ts'

import { writePlan } from './plan-markdown.ts'

type Lines = readonly string[]

function heading(level: number, text: string): Lines {
  return ['', `${'#'.repeat(level)} ${text.replaceAll(/\s+/gu, ' ').trim()}`, '']
}

/** An item of a list; further lines of its text are set in so that they stay in it. */
function item(depth: number, text: string, after = ''): string {
  const edge = '  '.repeat(depth)
  return `${edge}- ${text.split(/\r\n|\r|\n/u).join(`\n${edge}  `)}${after}`
}

function section(title: string, items: Lines): Lines {
  return items.length === 0 ? [] : [...heading(2, title), ...items]
}

function noteOf(session: Session, point: Rec<'point'>): string {
  const row = describePoint(session, point)
  const parts = [row.participant, row.table, row.kind === 'point' ? '' : row.kind, row.role]
  const said = parts.filter((part) => part !== null && part !== '')
  const dissent = row.dissent === '' ? '' : `; dissent: ${row.dissent}`
  return said.length === 0 && dissent === '' ? '' : ` (${said.join(', ')}${dissent})`
}

function writePoints(session: Session, points: readonly Rec<'point'>[]): Lines {
  const { roots, under } = nestItems(points)
  const write = (point: Rec<'point'>, depth: number): Lines => [
    item(depth, point.text, noteOf(session, point)),
    ...(under.get(point.id) ?? []).flatMap((detail) => write(detail, depth + 1)),
  ]
  return roots.flatMap((point) => write(point, 0))
}

function themeName(session: Session, point: Rec<'point'>): string {
  return themesOf(session, point)
    .map((id) => themePath(session, id).join(' > '))
    .join(' | ')
}

function writeTopic(session: Session, title: string, points: readonly Rec<'point'>[]): Lines {
  if (points.length === 0) return []
  const groups = Map.groupBy(points, (point) => [themeName(session, point), point.heading].join('\n'))
  return [
    ...heading(2, title),
    ...[...groups].flatMap(([key, own]) => {
      const name = key.split('\n').filter((part) => part !== '')
      return [...(name.length === 0 ? [] : heading(3, name.join(': '))), ...writePoints(session, own)]
    }),
  ]
}

function writeDay(session: Session): Lines {
  const workshop = getWorkshop(session)
  const pairs = [
    ['Date', workshop?.date?.text],
    ['Place', workshop?.venue],
    ['Attendance', workshop?.attendance?.text],
    ['Purpose', workshop?.purpose],
  ] as const
  const bodies = listAll(session, 'body').map((body) => body.name)
  const sides = listAll(session, 'expertise').map((side) => side.name)
  const all = [...pairs, ['Bodies', bodies.join('; ')] as const, ['Expertise', sides.join('; ')] as const]
  return all.flatMap(([name, value]) => (value ? [item(0, `${name}: ${value}`)] : []))
}

function writeFacts(session: Session): Lines {
  return listAll(session, 'fact').map((fact) =>
    item(0, fact.heading === '' ? fact.text : `${fact.heading}: ${fact.text}`),
  )
}

/** A session as plain readable Markdown: the day, every point by topic and theme, the plan, and what was not understood. */
export function writeMarkdown(session: Session): string {
  const points = listAll(session, 'point')
  const topics = listAll(session, 'topic')
  const known = new Set(topics.map((topic) => topic.id))
  const byTopic = Map.groupBy(points, (point) => point.topic)
  const loose = points.filter((point) => !known.has(point.topic ?? ''))
  const title = getWorkshop(session)?.title ?? ''
  const left = listAll(session, 'leftover').filter((each) => each.why === 'not-understood')
  const lines = [
    `# ${title === '' ? 'Workshop' : title}`,
    '',
    ...writeDay(session),
    ...section('About the day', writeFacts(session)),
    ...topics.flatMap((topic) => writeTopic(session, topic.title, byTopic.get(topic.id) ?? [])),
    ...writeTopic(session, topics.length === 0 ? 'Points' : 'Points without a topic', loose),
    ...section('Action plan', writePlan(session, item)),
    ...section(
      'Figures',
      listAll(session, 'statistic').map((each) => item(0, each.what)),
    ),
    ...section(
      'References',
      listAll(session, 'reference').map((each) => item(0, each.text)),
    ),
    ...listAll(session, 'appendix').flatMap((each) => [...heading(2, each.title), each.text]),
    ...section(
      'Tables',
      listAll(session, 'table').map((table) => item(0, nameTable(table))),
    ),
    ...section(
      'Not understood',
      left.map((each) => item(0, each.text)),
    ),
  ]
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trimEnd()}\n`
}

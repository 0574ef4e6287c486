import type { Command } from 'commander'

import type { SessionInfo } from '#shared/session/info.ts'

import { count, print, printJson } from './print.ts'

type Theme = { readonly title: string; readonly points: number; readonly subthemes?: readonly Theme[] }

function listThemes(themes: readonly Theme[], edge = '  '): readonly string[] {
  return themes.flatMap(({ title, points, subthemes = [] }) => [
    `${edge}${title}: ${points}`,
    ...listThemes(subthemes, `${edge}  `),
  ])
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines]
}

/** What was decided in pooling, and what of it does not go together. */
type Pooling = { readonly poolingDecisions: number; readonly poolingConflicts: number }

function describePooling({ poolingDecisions, poolingConflicts }: Pooling): readonly string[] {
  if (poolingDecisions + poolingConflicts === 0) return []
  const settle = poolingConflicts === 0 ? '' : ', to be settled in Pool'
  return [
    `${count(poolingDecisions, 'pooling decision')}, ${count(poolingConflicts, 'pooling conflict')}${settle}.`,
  ]
}

function describe(info: SessionInfo & Pooling): readonly string[] {
  const counts = (of: Readonly<Record<string, number>>): readonly string[] =>
    Object.entries(of).map(([name, number]) => `  ${name}: ${number}`)
  return [
    info.title,
    ...[info.date, info.venue].flatMap((line) => (line ? [line] : [])),
    `${count(info.points, 'point')}, ${count(info.withdrawn, 'withdrawn point')}, ${count(info.actions.length, 'plan row')}, ${count(info.facts.length, 'fact')}`,
    ...(info.groups === 0
      ? []
      : [`${count(info.groups, 'group')}: ${info.grouped} points grouped, ${info.single} single`]),
    ...list(
      'Topics',
      info.topics.map((topic) => `  ${topic.title}: ${topic.points}`),
    ),
    ...list(
      'Tables',
      info.tables.map((table) => `  ${table.title}: ${table.points}`),
    ),
    ...list('Kinds', counts(info.kinds)),
    ...list('Participants', counts(info.participants)),
    ...list('Themes', listThemes(info.themes)),
    ...describePooling(info),
    `Not understood: ${info.notUnderstood.length}. Conflicts: ${info.conflicts.length}.`,
  ]
}

async function showInfo(path: string, { json }: { readonly json?: true }): Promise<void> {
  const { openPooledFile } = await import('#electron/app/pooled-file.ts')
  const { describeSession } = await import('#shared/session/info.ts')
  const { listPoolActs } = await import('#shared/pooling/list-acts.ts')
  const { listPoolConflicts } = await import('#shared/pooling/pool-conflicts.ts')
  const { session, changes } = await openPooledFile(path)
  const info = {
    ...describeSession(session),
    poolingDecisions: listPoolActs(changes).length,
    poolingConflicts: listPoolConflicts(session).length,
  }
  if (json) printJson(info)
  else print(describe(info))
}

/** `pooled info`: a session in counts and lists. */
export function addInfo(program: Command): Command {
  return program
    .command('info')
    .description('count what is in a session, by table, topic, kind, theme and participant')
    .argument('<file>', 'the .pooled file')
    .option('--json', 'print JSON')
    .action(showInfo)
}

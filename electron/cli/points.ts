import { type Command, Option } from 'commander'

import type { PointRow } from '#shared/session/points.ts'

import { print, printJson } from './print.ts'

function describe(row: PointRow): string {
  const where = [row.table, row.topic, row.participant].filter((part) => part !== null && part !== '')
  const state = row.withdrawn ? ' (withdrawn)' : ''
  return `[${row.kind}] ${row.text}${where.length === 0 ? '' : ` (${where.join(', ')})`}${state}`
}

async function showPoints(
  path: string,
  options: { readonly json?: true; readonly csv?: true },
): Promise<void> {
  const { openPooledFile } = await import('#electron/app/pooled-file.ts')
  const { listPointRows } = await import('#shared/session/points.ts')
  const rows = listPointRows((await openPooledFile(path)).session)
  if (options.json) return printJson(rows)
  if (!options.csv) return print(rows.map(describe))
  const { writePointsCsv } = await import('#shared/archive/points-csv.ts')
  print(writePointsCsv(rows))
}

/** `pooled points`: every point with where it comes from. */
export function addPoints(program: Command): Command {
  return program
    .command('points')
    .description('print every point with where it comes from')
    .argument('<file>', 'the .pooled file')
    .addOption(new Option('--json', 'print JSON').conflicts('csv'))
    .option('--csv', 'print CSV')
    .action(showPoints)
}

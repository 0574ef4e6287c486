import type { Command } from 'commander'

import type { ImportReport } from '#electron/app/import-files.ts'

import { count, print, printJson } from './print.ts'

type Options = {
  readonly table?: string
  readonly topic?: string
  readonly dryRun?: true
  readonly json?: true
}

function describe(report: ImportReport, dryRun: boolean): readonly string[] {
  const { points, topics, themes, rows, actions, facts, updated } = report
  const sorts = [
    count(points, 'point'),
    count(topics, 'topic'),
    count(themes, 'theme'),
    count(rows, 'plan row'),
    count(actions, 'action'),
    count(facts, 'fact'),
    ...(updated > 0 ? [`${count(updated, 'point')} reworded`] : []),
  ]
  return [
    `${dryRun ? 'Would bring in' : 'Brought in'}: ${sorts.join(', ')}.`,
    ...report.already.map((name) => `${name} was brought in before, and adds nothing.`),
    ...(report.dropped.length > 0
      ? [`Left out, and kept as text: ${count(report.dropped.length, 'line')}.`]
      : []),
    ...(report.notUnderstood.length > 0 ? ['Not understood, and kept as text:'] : []),
    ...report.notUnderstood.map(
      ({ source, line, text }) => `  ${source}, line ${line}: ${text.split('\n')[0] ?? ''}`,
    ),
  ]
}

async function bringIn(path: string, notes: readonly string[], options: Options): Promise<void> {
  const { dryRun = false, json = false, table, topic } = options
  const { changePooledFile, openPooledFile } = await import('#electron/app/pooled-file.ts')
  const { importFiles } = await import('#electron/app/import-files.ts')
  const { makePen } = await import('#electron/app/make-pen.ts')
  const report = dryRun
    ? (await importFiles(await openPooledFile(path), notes, { table, topic }, makePen())).report
    : await changePooledFile(path, async (file) => {
        const { changes, report: result } = await importFiles(file, notes, { table, topic }, makePen())
        return { changes, result }
      })
  if (json) printJson(dryRun ? { ...report, dryRun } : report)
  else print(describe(report, dryRun))
}

/** `pooled import`: notes into a session. */
export function addImport(program: Command): Command {
  return program
    .command('import')
    .description('bring notes into a session: .txt, .md, .docx, .csv')
    .argument('<file>', 'the .pooled file')
    .argument('<notes...>', 'files of notes')
    .option('--table <n>', 'the table they are from: its number or name')
    .option('--topic <title>', 'the topic of points that name none')
    .option('--dry-run', 'say what would be taken as what, and change nothing')
    .option('--json', 'print JSON')
    .action(bringIn)
}

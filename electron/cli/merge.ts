import type { Command } from 'commander'

import type { MergeResult } from '#shared/session/merge.ts'

import { count, print, printJson } from './print.ts'

type Options = { readonly dryRun?: true; readonly json?: true }

function report({ points, conflicts }: MergeResult) {
  return {
    ...points,
    conflicts: conflicts.map(({ entity, of, field, values }) => ({
      point: entity === 'point' ? of : null,
      entity,
      of,
      field,
      values: values.map((each) => each.value),
    })),
  }
}

function describe(result: MergeResult, dryRun: boolean): readonly string[] {
  const { added, updated, unchanged } = result.points
  const would = dryRun ? 'Would be ' : ''
  return [
    `${would}${added} added, ${updated} updated, ${count(unchanged, 'point')} unchanged.`,
    ...(result.conflicts.length === 0
      ? []
      : [`${count(result.conflicts.length, 'conflict')}: both wordings are kept until somebody chooses.`]),
  ]
}

async function merge(into: string, from: readonly string[], options: Options): Promise<void> {
  const { dryRun = false, json = false } = options
  const { changePooledFile, openPooledFile } = await import('#electron/app/pooled-file.ts')
  const { mergeFiles } = await import('#electron/app/merge-files.ts')
  const result = dryRun
    ? (await mergeFiles(await openPooledFile(into), from)).result
    : await changePooledFile(into, (file) => mergeFiles(file, from))
  if (json) printJson(dryRun ? { ...report(result), dryRun } : report(result))
  else print(describe(result, dryRun))
}

/** `pooled merge`: other copies of a session into one. */
export function addMerge(program: Command): Command {
  return program
    .command('merge')
    .description('bring other copies of a session into one; nothing is lost, whichever way round')
    .argument('<into>', 'the .pooled file that grows')
    .argument('<from...>', 'the other copies; they are only read')
    .option('--dry-run', 'say what would happen, and change nothing')
    .option('--json', 'print JSON')
    .action(merge)
}

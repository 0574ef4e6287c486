import type { Command } from 'commander'

import type { Merged } from '#electron/app/merge-files.ts'

import { count, print, printJson } from './print.ts'

type Options = { readonly dryRun?: true; readonly json?: true }
type Result = Merged['result']

function report({ points, erased, conflicts, refused }: Result) {
  return {
    ...points,
    erased,
    conflicts: conflicts.map(({ entity, of, field, values }) => ({
      point: entity === 'point' ? of : null,
      entity,
      of,
      field,
      values: values.map((each) => each.value),
    })),
    refused,
  }
}

function describeErased({ people, points }: Result['erased'], dryRun: boolean): readonly string[] {
  const parts = [
    ...(people > 0 ? [people === 1 ? '1 person' : `${people} people`] : []),
    ...(points > 0 ? [count(points, 'point')] : []),
  ]
  return parts.length === 0
    ? []
    : [`${dryRun ? 'Would be erased' : 'Erased'} for good, as in another copy: ${parts.join(' and ')}.`]
}

function describe(result: Result, dryRun: boolean): readonly string[] {
  const { added, updated, unchanged } = result.points
  const would = dryRun ? 'Would be ' : ''
  return [
    `${would}${added} added, ${updated} updated, ${count(unchanged, 'point')} unchanged.`,
    ...describeErased(result.erased, dryRun),
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
  else if (result.refused.length < from.length) print(describe(result, dryRun))
  if (result.refused.length === 0) return
  process.exitCode = 1
  process.stderr.write(result.refused.map(({ file, why }) => `${file}: ${why}\n`).join(''))
}

/** `pooled merge`: other copies of a session into one. */
export function addMerge(program: Command): Command {
  return program
    .command('merge')
    .description(
      'bring other copies of a session into one; nothing is lost, whichever way round. A copy that cannot be brought in is named, and the others go in',
    )
    .argument('<into>', 'the .pooled file that grows')
    .argument('<from...>', 'the other copies; they are only read')
    .option('--dry-run', 'say what would happen, and change nothing')
    .option('--json', 'print JSON')
    .action(merge)
}

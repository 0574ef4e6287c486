import type { Command } from 'commander'

import type { Merged } from '#electron/app/merge-files.ts'
import type { reportPooling } from '#electron/app/report-merge.ts'

import { count, print, printJson } from './print.ts'

type Options = { readonly dryRun?: true; readonly json?: true }
type Result = Merged['result']
type Pooling = ReturnType<typeof reportPooling>

function report(result: Result, { decisions, conflicts: open }: Pooling) {
  const { points, erased, conflicts, refused } = result
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
    poolingDecisions: decisions,
    poolingConflicts: open,
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

function describePooling({ decisions, conflicts }: Pooling, dryRun: boolean): readonly string[] {
  return [
    ...(decisions > 0
      ? [`${count(decisions, 'pooling decision')} ${dryRun ? 'would be ' : ''}brought in.`]
      : []),
    ...(conflicts > 0
      ? [
          `${count(conflicts, 'pooling conflict')}, to be settled in Pool. Every point counts once all the same.`,
        ]
      : []),
  ]
}

function describe(result: Result, pooling: Pooling, dryRun: boolean): readonly string[] {
  const { added, updated, unchanged } = result.points
  const would = dryRun ? 'Would be ' : ''
  return [
    `${would}${added} added, ${updated} updated, ${count(unchanged, 'point')} unchanged.`,
    ...describePooling(pooling, dryRun),
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
  const { reportPooling } = await import('#electron/app/report-merge.ts')
  const pooling = reportPooling(result)
  if (json) printJson(dryRun ? { ...report(result, pooling), dryRun } : report(result, pooling))
  else if (result.refused.length < from.length) print(describe(result, pooling, dryRun))
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

import { setFlagsFromString } from 'node:v8'

import { type Command, InvalidArgumentError } from 'commander'

import { isWarning } from '#shared/pooling/differences.ts'
import type { SuggestedGroup, Suggestions } from '#shared/pooling/suggestions.ts'

import { count, print, printJson } from './print.ts'

type Options = {
  readonly top: number
  readonly cut?: number
  readonly across?: true
  readonly json?: true
}

function readNumber(least: number, most: number, isWhole: boolean) {
  return (text: string): number => {
    const value = Number(text)
    if (text.trim() === '' || !(value >= least && value <= most) || (isWhole && !Number.isInteger(value)))
      throw new InvalidArgumentError(`Give a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}.`)
    return value
  }
}

/** Says how far the reading has come, where somebody watches and it takes long. */
function watchProgress(): { readonly show: (done: number, of: number) => void; readonly end: () => void } {
  const start = performance.now()
  let shown = 0
  const put = (text: string): void => {
    process.stderr.write(`\r${text.padEnd(shown)}`)
    shown = text.length
  }
  return {
    show: (done, of) => {
      if (process.stderr.isTTY && performance.now() - start > 1_000) put(`Read ${done} of ${of} points.`)
    },
    end: () => {
      if (shown > 0) put('')
    },
  }
}

function describeGroup(
  { ids, grade, why, cautions }: SuggestedGroup,
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  return [
    '',
    `${grade.replace('-', ' ')}; ${why}${cautions.some(isWarning) ? '; DIFFERS' : ''}`,
    ...ids.map((id) => `  ${texts.get(id) ?? id}`),
  ]
}

function showGroup({ ids, score, why, grade, topic, tables, cautions, isSame }: SuggestedGroup) {
  return {
    ids,
    score,
    why,
    grade,
    topic,
    tables,
    cautions: cautions.filter(isWarning).map(({ kind }) => kind),
    bulk: isSame,
  }
}

function showPairs({ pairs }: Suggestions) {
  return pairs.map(({ a, b, score, grade, cautions }) => ({
    a,
    b,
    score,
    grade,
    cautions: cautions.filter(isWarning).map(({ kind }) => kind),
    ...(cautions.length > 0 && { differs: cautions.map((each) => ({ a: each.a, b: each.b })) }),
  }))
}

async function suggestIn(path: string, { top, cut, across: isAcross, json }: Options): Promise<void> {
  const { readPoolFile } = await import('#electron/app/read-pool-file.ts')
  const { makePoolEngine } = await import('#electron/app/pool-engine.ts')
  const material = await readPoolFile(path)
  // Saves a seventh of the memory of 10,000 points, and costs no time here.
  setFlagsFromString('--optimize-for-size')
  const engine = makePoolEngine()
  const progress = watchProgress()
  await engine.take(material, progress.show)
  const found = await engine.suggest({ top, ...(cut !== undefined && { cut }) })
  const across = isAcross ? await engine.across() : []
  progress.end()
  const { method, why } = engine.status()
  if (json)
    return printJson({
      method,
      ...(why !== '' && { why }),
      groups: found.groups.map(showGroup),
      pairs: showPairs(found),
      bulk: found.bulk,
      ...(isAcross && { across: across.map(showGroup) }),
    })
  const texts = new Map(material.points.map(({ id, text }) => [id, text]))
  print([
    ...(why === '' ? [] : [why]),
    `${count(found.groups.length, 'group')} suggested; ${count(found.bulk.length, 'pair')} could be accepted in bulk.`,
    ...found.groups.flatMap((group) => describeGroup(group, texts)),
    ...(across.length === 0 ? [] : ['', 'In different topics:']),
    ...across.flatMap((group) => describeGroup(group, texts)),
  ])
}

/** `pooled suggest`: which points say the same. */
export function addSuggest(program: Command): Command {
  return program
    .command('suggest')
    .description('suggest which points say the same; nothing is changed')
    .argument('<file>', 'a .pooled file, or a .csv with a column text and, where known, id, topic and table')
    .option('--top <n>', 'how many neighbours of each point', readNumber(1, 1_000, true), 3)
    .option(
      '--cut <c>',
      'how alike the points of a group are on average, from 0 to 1',
      readNumber(0, 1, false),
    )
    .option('--across', 'also pairs of points of different topics')
    .option('--json', 'print JSON')
    .action(suggestIn)
}

import { type Command, InvalidArgumentError } from 'commander'

import type { Suggestions } from '#shared/pooling/suggest.ts'

import { count, print, printJson } from './print.ts'

type Options = { readonly top: number; readonly cut?: number; readonly json?: true }

function readNumber(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text)
    if (text.trim() === '' || !(value >= least && value <= most))
      throw new InvalidArgumentError(`Give a number from ${least} to ${most}.`)
    return value
  }
}

function describe({ groups, bulk }: Suggestions, texts: ReadonlyMap<string, string>): readonly string[] {
  return [
    `${count(groups.length, 'group')} suggested; ${count(bulk.length, 'pair')} could be accepted in bulk.`,
    ...groups.flatMap(({ ids, grade, shares, cautions }) => [
      '',
      `${grade.replace('-', ' ')}${shares.length === 0 ? '' : `, shares: ${shares.join(', ')}`}${
        cautions.length === 0 ? '' : ', DIFFERS'
      }`,
      ...ids.map((id) => `  ${texts.get(id) ?? id}`),
    ]),
  ]
}

async function suggestIn(path: string, { top, cut, json }: Options): Promise<void> {
  const { readPoolMaterial } = await import('#electron/app/read-pool-material.ts')
  const { suggestPoints } = await import('#electron/app/suggest-points.ts')
  const material = await readPoolMaterial(path)
  const found = await suggestPoints(material, { top, ...(cut !== undefined && { cut }) })
  if (json)
    return printJson({
      method: found.method,
      groups: found.groups.map(({ ids, score, shares, grade, cautions, topic, isSame }) => ({
        ids,
        score,
        why: shares.length === 0 ? 'the same meaning in other words' : `shares: ${shares.join(', ')}`,
        grade,
        topic,
        cautions: cautions.map(({ kind }) => kind),
        bulk: isSame,
      })),
      pairs: found.pairs.map((pair) => ({ ...pair, cautions: pair.cautions.map(({ kind }) => kind) })),
      bulk: found.bulk,
    })
  if (found.method.kind === 'words') print(found.method.why)
  print(describe(found, new Map(material.points.map(({ id, text }) => [id, text]))))
}

/** `pooled suggest`: which points say the same. */
export function addSuggest(program: Command): Command {
  return program
    .command('suggest')
    .description('suggest which points say the same; nothing is changed')
    .argument('<file>', 'a .pooled file, or a .csv with the columns id, text and, where known, topic')
    .option('--top <n>', 'how many neighbours of each point', readNumber(1, 50), 3)
    .option('--cut <c>', 'how alike the points of a group are on average, from 0 to 1', readNumber(0, 1))
    .option('--json', 'print JSON')
    .action(suggestIn)
}

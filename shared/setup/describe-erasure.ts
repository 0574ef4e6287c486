import type { Change } from '#shared/model/change.ts'

import type { Erasure } from './erase-person.ts'

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`
}

function findWord(value: unknown, words: readonly string[]): boolean {
  if (typeof value === 'string') return words.some((word) => value.toLowerCase().includes(word))
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((part) => findWord(part, words))
  )
}

/** How many things of a session still hold one of these words somewhere in their history. Upper and lower case count as one. */
export function countMentions(changes: readonly Change[], words: readonly string[]): number {
  const wanted = words.map((word) => word.trim().toLowerCase())
  const holding = changes.filter((change) => change.kind !== 'erase' && findWord(change.value, wanted))
  return new Set(holding.map((change) => (change.kind === 'erase' ? '' : change.of))).size
}

/** How an erasure went outside the session's own record. */
export type Aftermath = {
  readonly mentions: number
  readonly exports: number
  readonly exportsRemoved: boolean
}

function describeExports({ exports, exportsRemoved }: Aftermath): readonly string[] {
  if (exports === 0) return []
  if (exportsRemoved) return [`${count(exports, 'exported file')} removed.`]
  return [
    exports === 1
      ? '1 exported file still holds what was said: delete it, or export again.'
      : `${exports} exported files still hold what was said: delete them, or export again.`,
  ]
}

/** What an erasure did and what it could not reach, in sentences to show; never a name. */
export function describeErasure(erasure: Erasure, aftermath: Aftermath): readonly string[] {
  const { names, roles, interests, points, pointsGo, joinedInto, wordings, decisions } = erasure
  const also = [
    ...(names > 0 ? [count(names, 'name')] : []),
    ...(roles > 0 ? [count(roles, 'role')] : []),
    ...(interests > 0 ? [count(interests, 'declared interest')] : []),
    ...(points > 0 && pointsGo ? [count(points, 'point')] : []),
  ]
  const { mentions } = aftermath
  return [
    also.length === 0 ? 'The person is erased.' : `The person is erased, with ${also.join(', ')}.`,
    ...(points > 0 && !pointsGo
      ? [`${count(points, 'point')} they said ${points === 1 ? 'stays' : 'stay'}, without them.`]
      : []),
    ...(joinedInto > 0
      ? [
          `${count(joinedInto, 'point')} of somebody else still ${joinedInto === 1 ? 'holds' : 'hold'} words of theirs that were joined to ${joinedInto === 1 ? 'it' : 'them'}, and so does the history: take them out by hand.`,
        ]
      : []),
    ...(wordings > 0
      ? [
          `${count(wordings, 'pooled wording')} that may have held words of theirs went too: ${wordings === 1 ? 'its group has' : 'the groups have'} the words of another member now.`,
        ]
      : []),
    ...(decisions > 0
      ? [
          `${count(decisions, 'decision')} on what they said ${decisions === 1 ? 'was' : 'were'} made again, on the points that are left and without the reasons that quoted it; the history no longer says who made ${decisions === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...(mentions > 0
      ? [
          `Other words still name them in ${count(mentions, 'place')}: Pooled does not change what others said or wrote.`,
        ]
      : []),
    ...describeExports(aftermath),
    'This cannot be undone, nor can anything done before it. Files that were sent or saved elsewhere still hold the person; another copy loses them when it is merged with this one.',
  ]
}

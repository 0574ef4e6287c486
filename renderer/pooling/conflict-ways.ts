import type { PoolConflict } from '#shared/pooling/pool-conflicts.ts'

import type { Side } from './conflict-sides.ts'
import type { Call } from './plan-decision.ts'
import { t } from './words.ts'

/** One way to settle it, and what that asks of the app. */
export type Way = { readonly label: string; readonly calls: readonly Call[] }

/** A side with the letter it is called by. */
export type Named = Side & { readonly letter: string }

const names = new Intl.ListFormat('en-GB')

function nameSides(sides: readonly Named[]): string {
  return names.format(sides.map(({ letter }) => letter))
}

function takeOut(group: string, points: readonly string[], id: string | null = null): Call {
  return { kind: 'takeOut', group, points, id }
}

function mergeAll([into, ...others]: readonly Named[]): readonly Call[] {
  return others.map((from) => ({ kind: 'merge', from: from.id, into: into?.id ?? '' }))
}

function listTwoWays(points: readonly string[], sides: readonly Named[]): readonly Way[] {
  const all = nameSides(sides)
  return [
    ...sides.map((kept): Way => ({
      label: t('conflict.keepIn', { letter: kept.letter }),
      calls: sides.filter(({ id }) => id !== kept.id).map(({ id }) => takeOut(id, points)),
    })),
    { label: t('conflict.merge', { all }), calls: mergeAll(sides) },
    {
      label: t('conflict.neither', { all, count: points.length }),
      calls: sides.map(({ id }) => takeOut(id, points)),
    },
  ]
}

/** Of groups that were put into each other each may become one of its own again. */
function listRingWays(
  points: readonly string[],
  sides: readonly Named[],
  newId: () => string,
): readonly Way[] {
  const [first, ...others] = sides
  if (first === undefined) return []
  const own = others.flatMap((side) => {
    const going = side.points.map(({ id }) => id).filter((id) => points.includes(id))
    return going.length < 2 ? [] : [{ side, call: takeOut(first.id, going, newId()) }]
  })
  const all = nameSides(sides)
  const each: Way = { label: t('conflict.each', { all }), calls: own.map(({ call }) => call) }
  return [
    { label: t('conflict.keepOne', { all }), calls: mergeAll([...sides]) },
    ...(own.length > 1
      ? own.map(({ side, call }) => ({
          label: t('conflict.asOwn', { letter: side.letter }),
          calls: [call],
        }))
      : []),
    ...(own.length > 0 ? [each] : []),
  ]
}

function listApartWays(points: readonly string[], [group, apart]: readonly Named[]): readonly Way[] {
  if (group === undefined || apart === undefined) return []
  const singly = group.points.flatMap(({ id }, at) =>
    points.includes(id) && group.points.length > 2
      ? [
          {
            label: t('conflict.takeOut', { mark: `${group.letter}${at + 1}` }),
            calls: [takeOut(group.id, [id])],
          },
        ]
      : [],
  )
  return [
    {
      label: t('conflict.together', { letter: group.letter }),
      calls: [{ kind: 'addTo', group: group.id, points }],
    },
    { label: t('conflict.apartAll', { letter: apart.letter }), calls: [takeOut(group.id, points)] },
    ...singly,
  ]
}

/** The ways out of a contradiction, no two of one name. Nothing is lost by any of them. */
export function listWays(
  conflict: PoolConflict,
  sides: readonly Named[],
  newId: () => string,
): readonly Way[] {
  switch (conflict.kind) {
    case 'two-groups':
      return listTwoWays(conflict.points, sides)
    case 'ring':
      return listRingWays(conflict.points, sides, newId)
    case 'apart':
      return listApartWays(conflict.points, sides)
  }
}

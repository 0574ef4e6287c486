import type { NewGroup } from '#shared/contract/pooling.ts'
import type { ThemeStep } from '#shared/pooling/codebook/theme-steps.ts'
import type { QueueItem } from '#shared/pooling/list-queue.ts'

import { type CardRow, pointsOfRow } from './card-rows.ts'

/** One step of a decision, as data; all of them are asked of the app at once. */
export type Call =
  | { readonly kind: 'group'; readonly groups: readonly NewGroup[] }
  | { readonly kind: 'addTo'; readonly group: string; readonly points: readonly string[] }
  | {
      readonly kind: 'takeOut'
      readonly group: string
      readonly points: readonly string[]
      readonly id: string | null
    }
  | { readonly kind: 'merge'; readonly from: string; readonly into: string }
  | { readonly kind: 'dissolve'; readonly group: string }
  | { readonly kind: 'word'; readonly group: string; readonly wording: string; readonly from: string | null }
  | { readonly kind: 'star'; readonly group: string; readonly starred: boolean }
  | { readonly kind: 'starPoints'; readonly points: readonly string[]; readonly starred: boolean }
  | {
      readonly kind: 'file'
      readonly points: readonly string[]
      readonly groups: readonly string[]
      readonly themes: Readonly<Record<string, boolean>>
    }
  | { readonly kind: 'makeTheme'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'keepApart'
      readonly id: string
      readonly points: readonly string[]
      readonly says: 'same-theme' | 'not-related'
      readonly reason: string
    }
  | {
      readonly kind: 'later'
      readonly id: string
      readonly points: readonly string[]
      readonly reason: string
    }
  | { readonly kind: 'arrange'; readonly steps: readonly ThemeStep[] }
  | { readonly kind: 'ready'; readonly topic: string; readonly isReady: boolean }

/** The words a group gets: a member's, somebody's own, or, while nobody chose, those of the first member. */
export type Wording = { readonly from: string } | { readonly own: string } | null

/** What goes with a group from the moment it is accepted. */
export type Marks = { readonly themes: ReadonlySet<string>; readonly starred: boolean }

/** What is decided on: the rows left in, in their order, and what is to go with them. */
export type Choice = Marks & {
  readonly rows: readonly CardRow[]
  readonly words: Wording
  /** The record that put it off, or null. */
  readonly later: string | null
  readonly reason: string
}

function idsOf(rows: readonly CardRow[], kind: CardRow['kind']): readonly string[] {
  return rows.filter((row) => row.kind === kind).map(({ id }) => id)
}

function reword(group: string, words: Wording, rows: readonly CardRow[]): readonly Call[] {
  if (words === null) return []
  if ('own' in words)
    return words.own.trim() === '' ? [] : [{ kind: 'word', group, wording: words.own, from: null }]
  const point = rows.flatMap(pointsOfRow).find(({ id }) => id === words.from)
  return point === undefined ? [] : [{ kind: 'word', group, wording: point.text, from: point.id }]
}

function mark(group: string, { themes, starred }: Marks): readonly Call[] {
  return [
    ...(themes.size > 0
      ? [{ kind: 'file', points: [], groups: [group], themes: turnOn(themes) } as const]
      : []),
    ...(starred ? [{ kind: 'star', group, starred } as const] : []),
  ]
}

function turnOn(themes: ReadonlySet<string>): Readonly<Record<string, boolean>> {
  return Object.fromEntries([...themes].map((theme) => [theme, true]))
}

/** The group that points are put together in, with the words that were chosen for it. */
export function newGroup(choice: Choice, id: string): NewGroup {
  const points = choice.rows.flatMap(pointsOfRow)
  const own = choice.words !== null && 'own' in choice.words ? choice.words.own.trim() : ''
  const from = choice.words !== null && 'from' in choice.words ? choice.words.from : points[0]?.id
  const member = points.find((point) => point.id === from) ?? points[0]
  return {
    id,
    points: points.map((point) => point.id),
    wordingFrom: own === '' ? (member?.id ?? null) : null,
    wording: own,
    reason: choice.reason,
  }
}

/** The same point: a new group, more points for one, or groups put into one. Nothing where there is only one row. */
export function planSame(choice: Choice, newId: () => string): readonly Call[] {
  const points = idsOf(choice.rows, 'point')
  const [into, ...others] = idsOf(choice.rows, 'group')
  if (choice.rows.length < 2) return []
  if (into === undefined) {
    const group = newGroup(choice, choice.later ?? newId())
    return [{ kind: 'group', groups: [group] }, ...mark(group.id, choice)]
  }
  return [
    ...others.map((from): Call => ({ kind: 'merge', from, into })),
    ...(points.length > 0 ? [{ kind: 'addTo', group: into, points } as const] : []),
    ...reword(into, choice.words, choice.rows),
    ...mark(into, choice),
  ]
}

/** Not the same point. A group is told of by one of its points; a theme that was chosen is theirs all the same. */
export function planApart(
  choice: Choice,
  says: 'same-theme' | 'not-related',
  newId: () => string,
): readonly Call[] {
  if (choice.rows.length < 2) return []
  const points = choice.rows.flatMap((row) => pointsOfRow(row).slice(0, 1)).map(({ id }) => id)
  const [singles, groups] = [idsOf(choice.rows, 'point'), idsOf(choice.rows, 'group')]
  const themes = says === 'same-theme' ? choice.themes : new Set<string>()
  return [
    { kind: 'keepApart', id: newId(), points, says, reason: choice.reason },
    ...(themes.size > 0 ? [{ kind: 'file', points: singles, groups, themes: turnOn(themes) } as const] : []),
  ]
}

/** Put off, all of it; what was put off before only goes on waiting. */
export function planLater(choice: Choice, newId: () => string): readonly Call[] {
  const points = choice.rows.flatMap(pointsOfRow).map(({ id }) => id)
  if (choice.later !== null || points.length < 2) return []
  return [{ kind: 'later', id: newId(), points, reason: choice.reason }]
}

/** The very close suggestions that "accept all very close" leaves to be looked at, or takes only a part of. */
export function listLeft(queue: readonly QueueItem[], takes: readonly QueueItem[]): readonly QueueItem[] {
  const taken = new Set(takes.map(({ key }) => key))
  return queue.filter(({ grade, key }) => grade === 'very-close' && !taken.has(key))
}

import type { Rec, Session } from '#shared/model/session.ts'
import { listDistinct, listMentions, type Mention } from '#shared/pooling/mentions.ts'
import { listFiledUnder } from '#shared/session/filed.ts'
import { rememberBy } from '#shared/session/remember-by.ts'
import { listBelow, type ThemeNode, walkThemes } from '#shared/session/theme-tree.ts'

/** How often something was said, by how many people as far as they are known, and at how many tables. */
export type Count = { readonly mentions: number; readonly people: number; readonly tables: number }

export type ThemeCount = {
  /** What is filed under the theme and its sub-themes, each point once, in order. */
  readonly points: readonly Rec<'point'>[]
  /** Of those points. */
  readonly whole: Count
  /** Of what is filed under the theme itself. */
  readonly own: Count
}

/** Counts what was said by mentions, people and tables. */
export function countMentions(mentions: readonly Mention[]): Count {
  return {
    mentions: mentions.length,
    people: listDistinct(mentions.map(({ person }) => person)).length,
    tables: listDistinct(mentions.map(({ table }) => table)).length,
  }
}

function countNode(session: Session, node: ThemeNode): ThemeCount {
  const { id } = node.theme
  const own = listFiledUnder(session, [id])
  const ownCount = countMentions(listMentions(session, own))
  if (node.children.length === 0) return { points: own, whole: ownCount, own: ownCount }
  const points = listFiledUnder(
    session,
    listBelow([node]).map(({ theme }) => theme.id),
  )
  return { points, whole: countMentions(listMentions(session, points)), own: ownCount }
}

/** Every theme by its id, with what is filed under it and how often it was said. */
export const countThemes: (session: Session) => ReadonlyMap<string, ThemeCount> = rememberBy(
  ['point', 'group', 'theme', 'echo'],
  (session) => new Map(walkThemes(session).map((node) => [node.theme.id, countNode(session, node)])),
)

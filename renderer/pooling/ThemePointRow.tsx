import { Chip } from '#renderer/ui/Chip.tsx'
import { KindChip } from '#renderer/ui/KindChip.tsx'
import type { Rec, Session } from '#shared/model/session.ts'
import { themesOf } from '#shared/session/filed.ts'
import { membersOf } from '#shared/session/list.ts'
import { findStandingTheme, findTheme, listBelow, type ThemeNode } from '#shared/session/theme-tree.ts'

import { t } from './theme-words.ts'
import type { Names } from './use-names.ts'

import styles from './ThemePoints.module.css'

type ThemePointRowProps = {
  readonly point: Rec<'point'>
  /** The theme that is shown; undefined for what is under none. */
  readonly node: ThemeNode | undefined
  readonly session: Session
  readonly names: Names
}

function nameThemes(session: Session, ids: readonly string[]): string {
  return ids.map((id) => findTheme(session, id)?.theme.name ?? '').join(', ')
}

/** What people said stands between quotation marks, once. */
function showText({ text, kind }: Rec<'point'>): string {
  return kind === 'quote' && !/^["“‘']/u.test(text) ? `“${text}”` : text
}

/** Where it stands: which sub-theme of the one shown, which other themes, and whether its group brings it there. */
function Places({ point, node, session }: Omit<ThemePointRowProps, 'names'>) {
  if (node === undefined) return null
  const below = new Set(listBelow(node.children).map(({ theme }) => theme.id))
  const all = themesOf(session, point)
  const inside = all.filter((id) => below.has(id))
  const others = all.filter((id) => id !== node.theme.id && !below.has(id))
  const own = new Set(membersOf(point.themes).map((id) => findStandingTheme(session, id)))
  const isWithGroup = ![node.theme.id, ...inside].some((id) => all.includes(id) && own.has(id))
  return (
    <>
      {inside.length > 0 && <Chip>{t('points.in', { name: nameThemes(session, inside) })}</Chip>}
      {others.length > 0 && <Chip>{t('points.also', { names: nameThemes(session, others) })}</Chip>}
      {isWithGroup && <Chip tone="accent">{t('points.withGroup')}</Chip>}
    </>
  )
}

/** One point under a theme: its words, who said it where, and where else it stands. */
export function ThemePointRow({ point, node, session, names }: ThemePointRowProps) {
  const about = [names.speaker(point), names.table(point.table), names.topic(point.topic)]
    .filter((part) => part !== '')
    .join(' · ')
  return (
    <div className={styles['row']}>
      <span className={styles['text']}>{showText(point)}</span>
      <span className={styles['about']}>
        {point.kind !== 'point' && <KindChip {...names.kind(point.kind)} />}
        <span className={styles['meta']}>{about}</span>
        <Places point={point} node={node} session={session} />
      </span>
    </div>
  )
}

import { useMemo, useRef } from 'react'

import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CommandButton } from '#renderer/ui/CommandButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { Rec } from '#shared/model/session.ts'
import { listUnfiled } from '#shared/session/filed.ts'
import { findTheme, type ThemeNode } from '#shared/session/theme-tree.ts'

import { sayCount } from './say-count.ts'
import { askAbout, markPoints, unfiled, useThemes } from './theme-store.ts'
import { t } from './theme-words.ts'
import { ThemePointRow } from './ThemePointRow.tsx'
import { useNames } from './use-names.ts'
import type { ThemesNow } from './use-theme-counts.ts'

import styles from './ThemePoints.module.css'

type ThemePointsProps = { readonly themes: ThemesNow }

/** What stands under the chosen theme and its sub-themes, in people's words. */
export function ThemePoints({ themes }: ThemePointsProps) {
  const chosen = useThemes((state) => state.chosen)
  const node = chosen === null ? undefined : findTheme(themes.session, chosen)
  if (node === undefined && chosen !== unfiled) return <EmptyState>{t('points.pick')}</EmptyState>
  return (
    <div className={styles['view']} data-themes="points">
      {node === undefined ? <UnfiledHead count={themes.unfiled} /> : <Head node={node} themes={themes} />}
      <Points
        themes={themes}
        node={node}
        points={
          node === undefined ? listUnfiled(themes.session) : (themes.counts.get(node.theme.id)?.points ?? [])
        }
      />
    </div>
  )
}

function UnfiledHead({ count }: { readonly count: number }) {
  return (
    <header className={styles['head']}>
      <h2 className={styles['title']}>{t('tree.unfiled')}</h2>
      <p className={styles['meta']}>{t(count === 0 ? 'points.allFiled' : 'points.unfiled')}</p>
    </header>
  )
}

type HeadProps = { readonly node: ThemeNode; readonly themes: ThemesNow }

function Head({ node: { theme, path }, themes }: HeadProps) {
  const isReadOnly = useIsReadOnly()
  const count = themes.counts.get(theme.id)
  return (
    <header className={styles['head']}>
      {path.length > 1 && <p className={styles['meta']}>{path.slice(0, -1).join(' › ')}</p>}
      <div className={styles['name']}>
        <h2 className={styles['title']}>{theme.name}</h2>
        {!isReadOnly && (
          <Button variant="quiet" onPress={() => askAbout({ kind: 'edit', theme: theme.id })}>
            {t('acts.edit')}
          </Button>
        )}
      </div>
      {theme.label !== '' && <p className={styles['label']}>{theme.label}</p>}
      {theme.definition !== '' && <p className={styles['definition']}>{theme.definition}</p>}
      {count !== undefined && <p className={styles['meta']}>{sayCount(count.whole)}</p>}
    </header>
  )
}

type PointsProps = {
  readonly themes: ThemesNow
  readonly node: ThemeNode | undefined
  readonly points: readonly Rec<'point'>[]
}

function Points({ themes, node, points }: PointsProps) {
  const marked = useThemes((state) => state.marked)
  const isMarking = useThemes((state) => state.isMarking)
  const isReadOnly = useIsReadOnly()
  const names = useNames()
  const list = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => new Set(points.map(({ id }) => id)), [points])
  const chosen = useMemo(() => new Set([...marked].filter((id) => shown.has(id))), [marked, shown])
  return (
    <>
      {!isReadOnly && points.length > 0 && (
        <div className={styles['bar']}>
          <CommandButton command="themes.refile" />
          <CommandButton command="themes.also" />
          {node !== undefined && <CommandButton command="themes.takeOut" />}
          <span className={styles['meta']}>
            {chosen.size > 0 && t('points.chosen', { count: chosen.size })}
          </span>
        </div>
      )}
      <div className={styles['list']}>
        <VirtualList
          key={node?.theme.id ?? unfiled}
          label={t('points.of', { name: node?.theme.name ?? t('tree.unfiled') })}
          items={points}
          textOf={({ text }) => text}
          selection="multiple"
          isMarking={isMarking}
          selectedIds={chosen}
          onSelectionChange={markPoints}
          listRef={list}
          dependencies={[themes, names, node]}
          empty={<EmptyState>{t(node === undefined ? 'points.allFiled' : 'points.empty')}</EmptyState>}
        >
          {(point) => <ThemePointRow point={point} node={node} session={themes.session} names={names} />}
        </VirtualList>
      </div>
    </>
  )
}

import { useMemo } from 'react'

import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { Session } from '#shared/model/session.ts'
import type { Grid, GridKind } from '#shared/pooling/codebook/grids.ts'

import { cellAt, type GridPlace, namePlace } from './grid-words.ts'
import { sayCount } from './say-count.ts'
import { t } from './theme-words.ts'
import { ThemePointRow } from './ThemePointRow.tsx'
import { useNames } from './use-names.ts'

import styles from './GridView.module.css'

type GridCellPointsProps = {
  readonly session: Session
  readonly grid: Grid
  readonly kind: GridKind
  readonly place: GridPlace | null
}

/** The points of the cell that was chosen. */
export function GridCellPoints({ session, grid, kind, place }: GridCellPointsProps) {
  const names = useNames()
  const cell = place === null ? undefined : cellAt(grid, place)
  const points = useMemo(
    () => cell?.points.flatMap((id) => session.records.point.get(id) ?? []) ?? [],
    [cell, session],
  )
  if (place === null) return <EmptyState>{t('grid.choose')}</EmptyState>
  const name = namePlace(grid, kind, place)
  return (
    <div className={styles['points']}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{name}</h2>
        <p className={styles['blanks']} role="status">
          {cell === undefined ? t('grid.blank') : sayCount(cell)}
        </p>
      </header>
      {points.length > 0 && (
        <div className={styles['list']}>
          <VirtualList
            label={name}
            items={points}
            textOf={({ text }) => text}
            dependencies={[names, session]}
          >
            {(point) => <ThemePointRow point={point} node={undefined} session={session} names={names} />}
          </VirtualList>
        </div>
      )}
    </div>
  )
}

import ClipboardCopy from 'lucide-react/icons/clipboard-copy'
import Download from 'lucide-react/icons/download'
import { useDeferredValue, useLayoutEffect, useState } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { SplitPane } from '#renderer/ui/SplitPane.tsx'
import type { Session } from '#shared/model/session.ts'
import { type GridKind, makeGrid } from '#shared/pooling/codebook/grids.ts'

import { takeViewFocus } from './focus.ts'
import { countBlanks, type GridPlace, textOfGrid } from './grid-words.ts'
import { GridCellPoints } from './GridCellPoints.tsx'
import { GridTable } from './GridTable.tsx'
import { saveThemes } from './theme-menus.ts'
import { t } from './theme-words.ts'

import styles from './GridView.module.css'

const kinds: readonly GridKind[] = ['themes-by-table', 'people-by-theme', 'topics-by-table']

/** Counts where themes and tables, people and sub-themes, or topics and tables meet, with the blanks to be seen. */
export function GridView() {
  const session = useDeferredValue(useSession((state) => state.session))
  return session === null ? <main /> : <Grids key={session.id} session={session} />
}

function Grids({ session }: { readonly session: Session }) {
  const [kind, setKind] = useState<GridKind>('themes-by-table')
  const [place, setPlace] = useState<GridPlace | null>(null)
  const grid = makeGrid(session, kind)
  useLayoutEffect(takeViewFocus, [])
  const isEmpty = grid.rows.length === 0 || grid.columns.length === 0
  const change = (next: GridKind): void => {
    setKind(next)
    setPlace(null)
  }
  return (
    <SplitPane
      name="grid"
      right={{ label: t('grid.pane'), children: <GridCellPoints {...{ session, grid, kind, place }} /> }}
    >
      <div className={styles['view']} data-list-keys tabIndex={-1}>
        <div className={styles['bar']}>
          <Select
            label={t('grid.kind')}
            options={kinds.map((id) => ({ id, label: t(`grid.${id}`) }))}
            value={kind}
            onChange={change}
          />
          <Button icon={ClipboardCopy} isDisabled={isEmpty} onPress={() => void copy(textOfGrid(grid, kind))}>
            {t('grid.copy')}
          </Button>
          <Button icon={Download} isDisabled={isEmpty} onPress={() => void saveThemes(kind)}>
            {t('grid.save')}
          </Button>
          {!isEmpty && (
            <span className={styles['blanks']}>{t('grid.blanks', { count: countBlanks(grid) })}</span>
          )}
        </div>
        {isEmpty ? (
          <EmptyState>{t(`grid.empty.${kind}`)}</EmptyState>
        ) : (
          <GridTable key={kind} grid={grid} kind={kind} place={place} onPlace={setPlace} />
        )}
      </div>
    </SplitPane>
  )
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    announce(t('grid.copied'))
  } catch {
    announce(t('grid.notCopied'), 'assertive')
  }
}

import { useEffect, useMemo, useRef } from 'react'

import { choosePiece, showAllPieces, useDraft } from '#renderer/draft/draft-store.ts'
import { focusEdit, places } from '#renderer/draft/focus.ts'
import { usePieces } from '#renderer/draft/pieces-now.ts'
import { listShown, wordsOf } from '#renderer/draft/pieces.ts'
import { t } from '#renderer/draft/words.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { ListHandle } from '#renderer/ui/list-handle.ts'
import { Switch } from '#renderer/ui/Switch.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'

import { OutlineRow } from './OutlineRow.tsx'
import { useDroppingIn } from './use-dropping-in.ts'

import styles from './OutlinePane.module.css'

/** Headings with their numbers, the recommendations under them, and what the writer wrote; Enter goes to the text. */
export function OutlineList() {
  const pieces = usePieces()
  const showsAll = useDraft((state) => state.showsAll)
  const chosen = useDraft((state) => state.chosen)
  const rows = useMemo(() => listShown(pieces, { showsAll, chosen }), [pieces, showsAll, chosen])
  const dropping = useDroppingIn()
  const list = useRef<ListHandle>(null)
  const isListed = rows.some(({ id }) => id === chosen)
  useEffect(() => {
    const isHere = places.outline.current?.contains(document.activeElement) === true
    if (chosen !== null && isListed && !isHere) list.current?.reveal(chosen)
  }, [chosen, isListed])
  return (
    <>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{t('outline')}</h2>
        <Switch label={t('all')} isSelected={showsAll} onChange={showAllPieces} />
      </header>
      <div className={styles['list']}>
        <VirtualList
          label={t('outline')}
          items={rows}
          textOf={(piece) => `${piece.number} ${wordsOf(piece.block)}`.trim()}
          selectedIds={new Set(chosen === null ? [] : [chosen])}
          onSelectionChange={(ids) => {
            const [id] = ids
            if (id !== undefined) choosePiece(id)
          }}
          onOpen={(id) => {
            choosePiece(id)
            focusEdit()
          }}
          listRef={places.outline}
          handle={list}
          dragging={dropping}
          empty={<EmptyState>{t('outlineEmpty')}</EmptyState>}
        >
          {(piece) => <OutlineRow piece={piece} />}
        </VirtualList>
      </div>
    </>
  )
}

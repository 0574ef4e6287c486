import { useEffect, useRef } from 'react'

import { choosePiece, useDraft } from './draft-store.ts'
import { Sheet } from './Sheet.tsx'
import { idOf } from './SheetBlock.tsx'
import { t } from './words.ts'

import styles from './Page.module.css'

/** The draft as a sheet; it follows the piece in hand, and a press on a piece takes it in hand. */
export function Page() {
  const view = useDraft((state) => state.view)
  const chosen = useDraft((state) => state.chosen)
  // The first choice is nobody's: the sheet begins at its top.
  const shown = useRef(chosen ?? view?.outline[0]?.anchor ?? null)
  useEffect(() => {
    if (chosen === null || chosen === shown.current) return
    const piece = document.getElementById(idOf(chosen))
    if (piece === null) return
    shown.current = chosen
    piece.scrollIntoView({ block: piece.matches('[data-heading]') ? 'start' : 'center' })
  }, [chosen, view])
  if (view === null) return <p className={styles['note']}>{t('composing')}</p>
  return (
    <div
      className={styles['desk']}
      onClick={({ target }) => {
        const block = target instanceof Element ? target.closest<HTMLElement>('[data-anchor]') : null
        const anchor = block?.dataset['anchor']
        if (anchor !== undefined && getSelection()?.isCollapsed !== false) choosePiece(anchor)
      }}
    >
      <p className={styles['note']}>{t('breaks')}</p>
      <Sheet view={view} chosen={chosen} />
    </div>
  )
}

import { type MouseEvent, useEffect, useMemo, useRef } from 'react'

import { choosePiece, useDraft } from '#renderer/draft/draft-store.ts'
import { useExport } from '#renderer/draft/export/export-store.ts'
import { useHouse } from '#renderer/draft/export/use-house.ts'
import { t } from '#renderer/draft/out-words.ts'
import { listPiecesNow } from '#renderer/draft/pieces-now.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { bookmarkName } from '#shared/word/bookmarks.ts'

import { countPages } from './count-pages.ts'
import { findBookmark } from './find-bookmark.ts'
import type { Paper } from './paper.ts'
import { allowLong, usePreview } from './preview-store.ts'
import { useDrawn } from './use-drawn.ts'
import { useWordFile, type WordFile } from './use-word-file.ts'

import styles from './WordPage.module.css'

/** More pages than this are drawn only when they are asked for. */
const most = 40

/** The Word file itself, as near as it can be shown outside Word. */
export function WordPage() {
  const session = useDraft((state) => state.session)
  const whole = useDraft((state) => state.view?.document)
  const allowed = usePreview((state) => state.allowed)
  const pages = useMemo(() => (whole === undefined ? 0 : countPages(whole)), [whole])
  const isLong = pages > most && allowed !== session
  const file = useWordFile(!isLong)
  if (isLong && session !== null)
    return (
      <EmptyState action={<Button onPress={() => allowLong(session)}>{t('page.drawLong')}</Button>}>
        {t('page.long', { count: pages })}
      </EmptyState>
    )
  return <DrawnPage file={file} />
}

function DrawnPage({ file }: { readonly file: WordFile }) {
  const holder = useRef<HTMLDivElement>(null)
  const scale = usePreview((state) => state.scale)
  const drawn = useDrawn(holder, file.bytes, scale)
  useFollowed(drawn.paper)
  const isBehind = file.isBehind || drawn.isDrawing
  return (
    <div className={styles['desk']}>
      <Note file={file} isBehind={isBehind} hasFailed={drawn.hasFailed} isDrawn={drawn.paper !== null} />
      <section
        ref={holder}
        className={styles['pages']}
        aria-label={t('page.word')}
        aria-busy={isBehind}
        tabIndex={0}
        onClick={(event) => press(event, drawn.paper)}
      />
    </div>
  )
}

type NoteProps = {
  readonly file: WordFile
  readonly isBehind: boolean
  readonly hasFailed: boolean
  readonly isDrawn: boolean
}

function Note({ file, isBehind, hasFailed, isDrawn }: NoteProps) {
  const copy = t(`copies.${useExport((state) => state.copy)}`)
  const house = useHouse()
  const about = house === null ? t('page.breaks', { copy }) : t('page.breaksIn', { copy, house: house.name })
  const now = isDrawn ? t('page.behind') : t('page.making')
  const trouble = file.trouble === '' && hasFailed ? t('page.failed') : file.trouble
  return (
    <p className={styles['note']} role="status">
      {trouble === '' ? (isBehind ? now : about) : trouble}
    </p>
  )
}

/** The pages follow the piece in hand. */
function useFollowed(paper: Paper | null): void {
  const chosen = useDraft((state) => state.chosen)
  // The first choice is nobody's: the file begins at its top.
  const shown = useRef(useDraft.getState().view?.outline[0]?.anchor ?? null)
  useEffect(() => {
    if (paper === null || chosen === null || chosen === shown.current) return
    const mark = paper.root.getElementById(bookmarkName(chosen))
    if (mark === null) return
    shown.current = chosen
    mark.scrollIntoView({ block: 'center' })
  }, [paper, chosen])
}

/** A press on a link goes where it leads inside the file; elsewhere it takes what stands there in hand. */
function press({ nativeEvent }: MouseEvent, paper: Paper | null): void {
  const [target] = nativeEvent.composedPath()
  if (paper === null || !(target instanceof Element)) return
  const link = target.closest<HTMLElement>('[data-go-to]')
  if (link !== null) return paper.root.getElementById(link.dataset['goTo'] ?? '')?.scrollIntoView()
  const name = findBookmark(target)
  const piece = listPiecesNow().find(({ id }) => bookmarkName(id) === name)
  if (piece !== undefined && getSelection()?.isCollapsed !== false) choosePiece(piece.id)
}

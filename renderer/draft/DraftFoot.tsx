import { StatusBar } from '#renderer/ui/StatusBar.tsx'
import { summariseDraft } from '#shared/draft/compose.ts'
import type { WordDocument } from '#shared/model/document.ts'

import { useChecks } from './checks/checks-store.ts'
import { useDraft } from './draft-store.ts'
import { t as out } from './out-words.ts'
import { usePieces } from './pieces-now.ts'
import { countSentences, isUnsourced, type Piece, wordsOf } from './pieces.ts'
import { t } from './words.ts'

import styles from './DraftFoot.module.css'

const hints = [
  { keys: 'Alt+ArrowDown', does: t('foot.pieces') },
  { keys: 'F6', does: t('foot.panes') },
  { keys: 'F1', does: t('foot.keys') },
]

/** What the draft holds, in numbers, and what was done last. */
export function DraftFoot() {
  const view = useDraft((state) => state.view)
  const said = useDraft((state) => state.said)
  const pieces = usePieces()
  const found = useChecks((state) => state.findings?.length ?? 0)
  return (
    <StatusBar hints={said === '' ? hints : []}>
      {view !== null && (
        <span>
          {describe(view.document, pieces, view.unused.length)}
          {found > 0 && `, ${out('checks.count', { count: found })}`}
        </span>
      )}
      <span role="status" className={styles['said']}>
        {said}
      </span>
    </StatusBar>
  )
}

function describe(whole: WordDocument, pieces: readonly Piece[], unused: number): string {
  const { sections, recommendations, points } = summariseDraft(whole)
  const quotes = whole.blocks.filter(({ kind }) => kind === 'quote').length
  const unsourced = pieces
    .filter(isUnsourced)
    .reduce((sum, { block }) => sum + countSentences(wordsOf(block)), 0)
  return [
    t('holds.sections', { count: sections }),
    t('holds.statements', { count: recommendations }),
    t('holds.points', { count: points }),
    t('holds.quotes', { count: quotes }),
    ...(unused > 0 ? [t('holds.unused', { count: unused })] : []),
    ...(unsourced > 0 ? [t('holds.unsourced', { count: unsourced })] : []),
  ].join(', ')
}

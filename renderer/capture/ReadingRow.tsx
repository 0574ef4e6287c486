import { type SetKind } from '#renderer/state/kinds.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { KindChip } from '#renderer/ui/KindChip.tsx'
import { showKind } from '#renderer/ui/show-kind.ts'
import type { Reading } from '#shared/model/reading.ts'

import { t } from './words.ts'

import styles from './ReadingRow.module.css'

type ReadingRowProps = { readonly reading: Reading; readonly kinds: readonly SetKind[] }

/** One piece of notes: its line, what it is taken as, and its words, as deep as they are nested. */
export function ReadingRow({ reading, kinds }: ReadingRowProps) {
  const { line, text, raw, level, as, participant } = reading
  const isLeft = as === 'dropped' || as === 'not-understood'
  return (
    <div className={styles['row']}>
      <span className={styles['line']}>{line}</span>
      <span>
        <TakenAs reading={reading} kinds={kinds} />
      </span>
      <span
        className={classNames(
          styles['text'],
          isLeft && styles['left'],
          as === 'dropped' && styles['dropped'],
        )}
        data-level={Math.min(level, 4)}
      >
        {text.trim() === '' ? raw : text}
        {participant !== null && <span className={styles['code']}>{participant}</span>}
      </span>
    </div>
  )
}

function TakenAs({ reading: { as, kind, fact }, kinds }: ReadingRowProps) {
  if (as === 'point') return <KindChip {...showKind(kind ?? 'point', kinds)} />
  if (as === 'not-understood') return <Chip tone="warn">{t('as.not-understood')}</Chip>
  if (as === 'fact' && fact !== null) return <Chip>{t(`facts.${fact}`)}</Chip>
  return <Chip>{t(`as.${as}`)}</Chip>
}

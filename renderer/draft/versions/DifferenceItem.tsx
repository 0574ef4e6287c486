import { t } from '#renderer/draft/out-words.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import type { Difference } from '#shared/contract/draft.ts'

import { MarkedWords } from './MarkedWords.tsx'

import styles from './DifferenceItem.module.css'

const tones = { added: 'ok', removed: 'danger', changed: 'accent', moved: 'neutral' } as const

/** One difference: what became of it, where it stands, and its words with those marked that came or went. */
export function DifferenceItem({ difference }: { readonly difference: Difference }) {
  const { kind, where, before, after } = difference
  return (
    <div className={styles['item']}>
      <span className={styles['head']}>
        <Chip tone={tones[kind]}>{t(`versions.kinds.${kind}`)}</Chip>
        <span className={styles['where']}>{where}</span>
      </span>
      {kind === 'moved' ? (
        <>
          <span className={styles['words']}>{after}</span>
          <span className={styles['where']}>{t('versions.movedFrom', { where: before })}</span>
        </>
      ) : (
        <MarkedWords before={before} after={after} />
      )}
    </div>
  )
}

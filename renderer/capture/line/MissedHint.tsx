import { useKinds } from '#renderer/state/kinds.ts'
import type { Missed } from '#shared/capture/find-missed.ts'

import { t } from './line-words.ts'

import styles from './HintLine.module.css'

/** What looks like a mark and was not taken, quietly. Nothing reads it out: it comes and goes as one types. */
export function MissedHint({ missed }: { readonly missed: Missed | null }) {
  const kinds = useKinds()
  if (missed === null) return null
  if (missed.kind === 'as-typed')
    return <span className={styles['where']}>{t('hint.asTyped', { word: missed.word })}</span>
  const [mark, kind] =
    missed.kind === 'detail'
      ? ['-', t('chip.detail')]
      : [missed.mark, kinds.find((each) => each.kind === missed.code)?.name ?? '']
  return <span className={styles['where']}>{t('hint.noSpace', { mark, kind })}</span>
}

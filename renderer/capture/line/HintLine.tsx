import { KeyHint } from '#renderer/ui/KeyHint.tsx'

import { useHint } from './hint-store.ts'
import { nameHint } from './hint-words.ts'
import { t } from './line-words.ts'

import styles from './HintLine.module.css'

/** The point that the line is close to, in one quiet line. Nothing reads it out: it comes and goes as one types. */
export function HintLine() {
  const hint = useHint((state) => state.hint)
  if (hint === null) return null
  return (
    <span className={styles['hint']} title={hint.text}>
      <span className={styles['where']}>{nameHint(hint)}</span>
      <span className={styles['words']}>“{hint.text}”</span>
      <KeyHint keys="$mod+Shift+Enter" does={t('hint.counts')} />
    </span>
  )
}

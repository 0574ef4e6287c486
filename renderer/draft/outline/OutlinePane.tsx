import { useDraft } from '#renderer/draft/draft-store.ts'
import { t } from '#renderer/draft/words.ts'
import { classNames } from '#renderer/ui/class-names.ts'

import { useLeftOut } from './LeftOutList.tsx'
import { OutlineList } from './OutlineList.tsx'
import { UnusedPart } from './UnusedPart.tsx'

import styles from './OutlinePane.module.css'

/** The draft from above: its headings and recommendations, and what is not in it yet. */
export function OutlinePane() {
  const left = useLeftOut().length
  const isEmpty = useDraft(({ view }) => (view?.unused.length ?? 0) + left === 0)
  return (
    <div className={styles['pane']}>
      <OutlineList />
      <section
        aria-label={t('unused.points')}
        className={classNames(styles['unused'], isEmpty && styles['none'])}
      >
        <UnusedPart />
      </section>
    </div>
  )
}

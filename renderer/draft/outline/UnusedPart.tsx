import { useState } from 'react'

import { useDraft } from '#renderer/draft/draft-store.ts'
import { t } from '#renderer/draft/words.ts'
import { Tabs } from '#renderer/ui/Tabs.tsx'

import { LeftOutList, useLeftOut } from './LeftOutList.tsx'
import { UnusedList } from './UnusedList.tsx'

import styles from './UnusedPart.module.css'

/** What was said and is not in the draft: not yet, or on purpose. */
export function UnusedPart() {
  const [shown, setShown] = useState<'unused' | 'left'>('unused')
  const unused = useDraft(({ view }) => view?.unused.length ?? 0)
  const left = useLeftOut()
  return (
    <div className={styles['part']}>
      <Tabs
        label={t('unused.points')}
        value={shown}
        onChange={setShown}
        tabs={[
          { id: 'unused', label: t('unused.title'), count: unused, content: <UnusedList /> },
          { id: 'left', label: t('unused.left'), count: left.length, content: <LeftOutList left={left} /> },
        ]}
      />
    </div>
  )
}

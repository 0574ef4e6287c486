import { Tabs } from '#renderer/ui/Tabs.tsx'

import { showSide, useDraft } from './draft-store.ts'
import { sideTabs } from './side-tabs.tsx'
import { t } from './words.ts'

import styles from './SidePane.module.css'

/** The page, what to look at before it goes out, and the versions that went out. */
export function SidePane() {
  const side = useDraft((state) => state.side)
  return (
    <div className={styles['pane']}>
      <Tabs
        label={t('right')}
        value={side}
        onChange={showSide}
        tabs={sideTabs.map(({ id, label, Content }) => ({ id, label, content: <Content /> }))}
      />
    </div>
  )
}

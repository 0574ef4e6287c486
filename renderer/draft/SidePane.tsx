import { useRecords } from '#renderer/state/use-records.ts'
import { Tabs } from '#renderer/ui/Tabs.tsx'

import { useChecks } from './checks/checks-store.ts'
import { showSide, useDraft } from './draft-store.ts'
import { sideTabs } from './side-tabs.tsx'
import { t } from './words.ts'

import styles from './SidePane.module.css'

/** The page, what to look at before it goes out, and the versions that went out. */
export function SidePane() {
  const side = useDraft((state) => state.side)
  const findings = useChecks((state) => state.findings?.length)
  const versions = useRecords('version').length
  const counts = { checks: findings, versions: versions === 0 ? undefined : versions, page: undefined }
  return (
    <div className={styles['pane']}>
      <Tabs
        label={t('right')}
        value={side}
        onChange={showSide}
        tabs={sideTabs.map(({ id, label, Content }) => {
          const count = counts[id]
          return { id, label, content: <Content />, ...(count !== undefined && { count }) }
        })}
      />
    </div>
  )
}

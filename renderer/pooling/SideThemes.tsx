import Plus from 'lucide-react/icons/plus'
import { useDeferredValue, useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { CommandButton } from '#renderer/ui/CommandButton.tsx'
import { SideList } from '#renderer/ui/SideList.tsx'

import { showTheme, usePool } from './pool-store.ts'
import { countThemes } from './side-themes.ts'
import { useNames } from './use-names.ts'
import { useNarrow } from './use-narrow.ts'
import { t } from './words.ts'

import styles from './SidePane.module.css'

/** The themes so far and how much stands under each; a press lists it. */
export function SideThemes() {
  const themes = useRecords('theme')
  const groups = useDeferredValue(useSession(({ session }) => session?.records.group))
  const points = useDeferredValue(useSession(({ session }) => session?.records.point))
  const theme = usePool((state) => state.theme)
  const names = useNames()
  const counts = useMemo(() => {
    const { session } = useSession.getState()
    const isKnown = groups !== undefined && points !== undefined && themes.length > 0
    return session === null || !isKnown ? new Map<string, number>() : countThemes(session)
  }, [groups, points, themes])
  const isNarrow = useNarrow()
  if (isNarrow) return null
  const items = themes.map(({ id }) => ({ id, label: names.theme(id), count: counts.get(id) ?? 0 }))
  return (
    <>
      {items.length > 0 && (
        <SideList label={t('side.themes')} items={items} value={theme} onChange={showTheme} />
      )}
      <div className={styles['foot']}>
        <CommandButton command="pool.theme" icon={Plus} variant="quiet" label={t('side.file')} />
      </div>
    </>
  )
}

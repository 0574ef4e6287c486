import Plus from 'lucide-react/icons/plus'
import { useDeferredValue } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { CommandButton } from '#renderer/ui/CommandButton.tsx'
import { SideList } from '#renderer/ui/SideList.tsx'
import { countThemes } from '#shared/pooling/codebook/count-themes.ts'
import { walkThemes } from '#shared/session/theme-tree.ts'

import { showTheme, usePool } from './pool-store.ts'
import { t } from './words.ts'

import styles from './SidePane.module.css'

/** The themes so far in the order of their tree, and how often each was said; a press lists it. */
export function SideThemes() {
  const session = useDeferredValue(useSession((state) => state.session))
  const theme = usePool((state) => state.theme)
  if (session === null) return null
  const counts = countThemes(session)
  const items = walkThemes(session).map(({ theme: { id }, path }) => ({
    id,
    label: path.join(' › '),
    count: counts.get(id)?.whole.mentions ?? 0,
  }))
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

import { memo, useLayoutEffect } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { SplitPane } from '#renderer/ui/SplitPane.tsx'
import { useNarrow } from '#renderer/ui/use-narrow.ts'

import { ConflictBar } from './ConflictBar.tsx'
import { isWholeView, openPool, usePool } from './pool-store.ts'
import { PoolDialogs } from './PoolDialogs.tsx'
import { PoolFoot } from './PoolFoot.tsx'
import { PoolHead } from './PoolHead.tsx'
import { SidePane } from './SidePane.tsx'
import { SourcePane } from './SourcePane.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { usePoolCommands } from './use-pool-commands.ts'
import { useSuggestions } from './use-suggestions.ts'
import { poolViews } from './views.tsx'
import { ViewTabs } from './ViewTabs.tsx'
import { t } from './words.ts'

import styles from './PoolScreen.module.css'

/** Where what the tables said is put together: one suggestion at a time, decided with one key, and nothing lost. */
export function PoolScreen() {
  const id = useSession(({ session }) => session?.id)
  const ready = usePool((state) => state.session)
  useLayoutEffect(() => {
    const { session } = useSession.getState()
    if (session !== null) openPool(session)
  }, [id])
  if (id === undefined || ready !== id) return <main className={styles['opening']}>{t('opening')}</main>
  return <Pool session={id} />
}

/** It is drawn again only for what its parts look at themselves. */
const Pool = memo(function Pool({ session }: { readonly session: string }) {
  useSuggestions(session)
  useKeptFocus()
  const view = usePool((state) => state.view)
  const isNarrow = useNarrow()
  const shown = poolViews.find(({ id }) => id === view)
  if (shown === undefined) return null
  const { Content } = shown
  return (
    <div className={styles['screen']}>
      <div className={styles['top']}>
        <PoolHead />
        <ViewTabs />
        <ConflictBar />
      </div>
      {isWholeView(view) ? (
        <Content />
      ) : (
        <SplitPane
          name="pooling"
          {...(!isNarrow && { left: { label: t('side.label'), children: <SidePane /> } })}
          right={{ label: t('source.label'), children: <SourcePane session={session} /> }}
        >
          <Content />
        </SplitPane>
      )}
      <PoolFoot />
      <PoolDialogs />
      <PoolCommands />
    </div>
  )
})

/** Apart from the rest, because what undo says changes with every decision. */
function PoolCommands() {
  usePoolCommands()
  return null
}

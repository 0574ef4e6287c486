import Plus from 'lucide-react/icons/plus'
import Settings from 'lucide-react/icons/settings'
import { type ReactNode, type Ref, useRef, useState } from 'react'

import { useApp } from '#renderer/state/app-store.ts'
import { CommandButton } from '#renderer/ui/CommandButton.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { Screen } from '#renderer/ui/Screen.tsx'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { StatusBar } from '#renderer/ui/StatusBar.tsx'
import { useCommands } from '#renderer/ui/use-commands.ts'
import type { SessionSummary } from '#shared/contract/library.ts'

import { CarryOn } from './CarryOn.tsx'
import { DropArea } from './DropArea.tsx'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { enterSession } from './enter-session.ts'
import { findSessions } from './find-sessions.ts'
import { SessionTable } from './SessionTable.tsx'
import { t } from './words.ts'

import styles from './LibraryScreen.module.css'

/** The sessions on this computer; `alerts` stand under the header. */
export function LibraryScreen({ alerts }: { readonly alerts: ReactNode }) {
  const { connected, sessions } = useApp()
  const [wanted, setWanted] = useState('')
  const find = useRef<HTMLInputElement>(null)
  const found = wanted.trim() === '' ? sessions : findSessions(sessions, wanted)
  const openFirst = (): void => {
    const [first] = found
    if (first !== undefined && wanted.trim() !== '') enterSession(first.id)
  }
  useCommands([
    {
      id: 'library.find',
      label: t('commands.find'),
      group: t('group'),
      keys: ['$mod+f'],
      when: () => find.current !== null,
      run: () => find.current?.focus(),
    },
  ])
  return (
    <Screen
      header={
        <ScreenHeader title={t('title')} actions={<Actions isFirst={sessions.length === 0} />}>
          {sessions.length > 0 && (
            <Find value={wanted} onChange={setWanted} onSubmit={openFirst} inputRef={find} />
          )}
        </ScreenHeader>
      }
      alerts={alerts}
      footer={<Foot />}
    >
      <main className={styles['main']}>
        <DropArea>
          <div className={styles['page']} data-pane tabIndex={-1}>
            {connected && sessions.length === 0 && <EmptyLibrary />}
            {sessions.length > 0 && <Sessions sessions={sessions} found={found} />}
          </div>
        </DropArea>
      </main>
    </Screen>
  )
}

type FindProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Enter opens the first that was found. */
  readonly onSubmit: () => void
  readonly inputRef: Ref<HTMLInputElement>
}

function Find(props: FindProps) {
  return (
    <div className={styles['find']}>
      <SearchField label={t('find')} keys="$mod+f" {...props} />
    </div>
  )
}

function Actions({ isFirst }: { readonly isFirst: boolean }) {
  return (
    <>
      {!isFirst && <CommandButton command="library.open" label={t('open')} />}
      {!isFirst && <CommandButton command="library.many" />}
      {!isFirst && <CommandButton command="library.new" label={t('new')} icon={Plus} />}
      <CommandButton command="app.settings" icon={Settings} iconOnly />
    </>
  )
}

type SessionsProps = {
  readonly sessions: readonly SessionSummary[]
  readonly found: readonly SessionSummary[]
}

function Sessions({ sessions, found }: SessionsProps) {
  const latest = sessions.find(({ lastOpened }) => lastOpened !== null)
  return (
    <>
      {latest && found === sessions && <CarryOn session={latest} />}
      <Panel isFlush>
        <SessionTable sessions={found} />
      </Panel>
      {!sessions.some(({ sample }) => sample) && (
        <div>
          <CommandButton command="library.sample" variant="quiet" />
        </div>
      )}
    </>
  )
}

function Foot() {
  const { about, sessions } = useApp()
  return (
    <StatusBar
      hints={[
        { keys: '$mod+k', does: t('foot.commands') },
        { keys: 'F1', does: t('foot.keys') },
      ]}
    >
      {about && t('foot.count', { count: sessions.length, folder: about.folder })}
    </StatusBar>
  )
}

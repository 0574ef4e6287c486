import ArrowLeft from 'lucide-react/icons/arrow-left'
import Redo from 'lucide-react/icons/redo-2'
import Settings from 'lucide-react/icons/settings'
import Undo from 'lucide-react/icons/undo-2'
import { useDeferredValue, useMemo } from 'react'

import { ClockOfTopic } from '#renderer/capture/place/ClockOfTopic.tsx'
import { usePlaceTitle } from '#renderer/capture/place/use-places.ts'
import { WallKeeper } from '#renderer/feedback/WallKeeper.tsx'
import { PrintDialog } from '#renderer/paper/PrintDialog.tsx'
import { type Screen as ScreenName, showScreen, useApp } from '#renderer/state/app-store.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { CommandButton } from '#renderer/ui/CommandButton.tsx'
import { Screen } from '#renderer/ui/Screen.tsx'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { type Stage, StageStrip } from '#renderer/ui/StageStrip.tsx'
import type { Session } from '#shared/model/session.ts'
import { type Conflict, listConflicts } from '#shared/session/conflicts.ts'
import { getWorkshop } from '#shared/session/list.ts'

import { ErrorBoundary } from './ErrorBoundary.tsx'
import { SaveVersionDialog } from './SaveVersionDialog.tsx'
import { useSaving } from './saving.ts'
import { SessionAlerts } from './SessionAlerts.tsx'
import { SettleDialog } from './SettleDialog.tsx'
import { StageScreen } from './StageScreen.tsx'
import { usePaperCommands } from './use-paper-commands.ts'
import { useScreenFocus } from './use-screen-focus.ts'
import { useSessionCommands } from './use-session-commands.ts'
import { VersionsDialog } from './VersionsDialog.tsx'
import { t } from './words.ts'

import styles from './SessionFrame.module.css'

const stageOf: Readonly<Record<Exclude<ScreenName, 'library'>, Stage>> = {
  prepare: 'setup',
  capture: 'capture',
  feedback: 'feedback',
  pool: 'pooling',
  draft: 'draft',
}
const there = Object.values(stageOf)

/** The frame around every screen of an open session. */
export function SessionFrame() {
  const screen = useApp((state) => state.screen)
  const session = useSession((state) => state.session)
  const conflicts = useConflicts(session)
  useSessionCommands()
  usePaperCommands()
  const shown = screen === 'library' ? 'prepare' : screen
  useScreenFocus(shown, session !== null)
  return (
    <Screen header={<Header shown={shown} />} alerts={<SessionAlerts conflicts={conflicts} />}>
      {session === null ? (
        <p role="status" className={styles['opening']}>
          {t('opening')}
        </p>
      ) : (
        <ErrorBoundary key={shown}>
          <StageScreen screen={shown} />
          {shown !== 'feedback' && <WallKeeper />}
          <SettleDialog session={session} conflicts={conflicts} />
          <VersionsDialog session={session.id} />
          <SaveVersionDialog />
          <PrintDialog />
        </ErrorBoundary>
      )}
    </Screen>
  )
}

function Header({ shown }: { readonly shown: keyof typeof stageOf }) {
  const title = useSession(({ session }) => (session && getWorkshop(session)?.title) ?? '')
  const place = usePlaceTitle()
  const goTo = (stage: Stage): void => {
    const found = (Object.keys(stageOf) as (keyof typeof stageOf)[]).find((name) => stageOf[name] === stage)
    if (found) showScreen(found)
  }
  return (
    <ScreenHeader
      lead={<CommandButton command="session.close" icon={ArrowLeft} variant="quiet" label={t('sessions')} />}
      title={(shown === 'capture' && place) || title || t('unnamed')}
      saving={useSaving()}
      clock={shown === 'capture' && <ClockOfTopic />}
      actions={
        <>
          <CommandButton command="session.undo" icon={Undo} iconOnly />
          <CommandButton command="session.redo" icon={Redo} iconOnly />
          <CommandButton command="session.saveCopy" label={t('saveCopy')} />
          <CommandButton command="app.settings" icon={Settings} iconOnly />
        </>
      }
    >
      <StageStrip current={stageOf[shown]} only={there} onSelect={goTo} />
    </ScreenHeader>
  )
}

/** Looked for after the screen has drawn what changed. */
function useConflicts(session: Session | null): readonly Conflict[] {
  const later = useDeferredValue(session)
  return useMemo(() => (later === null ? [] : listConflicts(later)), [later])
}

import { memo, useLayoutEffect } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { SplitPane } from '#renderer/ui/SplitPane.tsx'

import { useAskedChecks } from './checks/use-asked-checks.ts'
import { DraftDialogs } from './dialogs/DraftDialogs.tsx'
import { openDraft, useDraft } from './draft-store.ts'
import { DraftBar } from './DraftBar.tsx'
import { DraftFoot } from './DraftFoot.tsx'
import { EditPane } from './edit/EditPane.tsx'
import { ExportDialog } from './export/ExportDialog.tsx'
import { useLeavingCommands } from './export/use-leaving-commands.ts'
import { FirstNote } from './FirstNote.tsx'
import { OutlinePane } from './outline/OutlinePane.tsx'
import { SidePane } from './SidePane.tsx'
import { useDraftCommands } from './use-draft-commands.ts'
import { useAskedView } from './use-view.ts'
import { t } from './words.ts'

import styles from './DraftScreen.module.css'

/** Where the document is written: its outline, the piece in hand with what it rests on, and the page as Word will have it. */
export function DraftScreen() {
  const id = useSession(({ session }) => session?.id)
  const ready = useDraft((state) => state.session)
  useLayoutEffect(() => {
    const { session } = useSession.getState()
    if (session !== null) openDraft(session)
  }, [id])
  if (id === undefined || ready !== id) return <main className={styles['opening']}>{t('composing')}</main>
  return <OpenDraft />
}

/** It is drawn again only for what its parts look at themselves. */
const OpenDraft = memo(function OpenDraft() {
  return (
    <div className={styles['screen']}>
      <div>
        <DraftBar />
        <FirstNote />
      </div>
      <SplitPane
        name="draft"
        left={{ label: t('outline'), children: <OutlinePane />, width: 288 }}
        right={{ label: t('right'), children: <SidePane />, width: 460 }}
      >
        <EditPane />
      </SplitPane>
      <DraftFoot />
      <DraftDialogs />
      <ExportDialog />
      <Behind />
    </div>
  )
})

/** What works unseen, apart from the rest, because it changes with every act. */
function Behind() {
  useAskedView()
  useDraftCommands()
  useLeavingCommands()
  useAskedChecks()
  return null
}

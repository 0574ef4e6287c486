import { useState } from 'react'

import { showScreen } from '#renderer/state/app-store.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { SplitPane } from '#renderer/ui/SplitPane.tsx'
import { StatusBar } from '#renderer/ui/StatusBar.tsx'
import { useCommands } from '#renderer/ui/use-commands.ts'
import { type DraftOptions, summariseDraft } from '#shared/draft/compose.ts'
import type { WordDocument } from '#shared/model/document.ts'
import type { Session } from '#shared/model/session.ts'
import { getWorkshop, listAll } from '#shared/session/list.ts'

import { DraftBar } from './DraftBar.tsx'
import { exportWord } from './export-word.ts'
import { OutlineList } from './OutlineList.tsx'
import { Sheet } from './Sheet.tsx'
import { idOf } from './SheetBlock.tsx'
import { useDraft } from './use-draft.ts'
import { isVersion, suggestVersions } from './versions.ts'
import { t } from './words.ts'

import styles from './DraftScreen.module.css'

/** The first draft as it stands: its outline, the whole of it on a sheet, and the way to Word. */
export function DraftScreen() {
  const session = useSession((state) => state.session)
  return session === null ? null : <OpenDraft key={session.id} session={session} />
}

function beginWith(session: Session): DraftOptions {
  return {
    template: getWorkshop(session)?.template ?? 'guidance',
    version: suggestVersions(listAll(session, 'version'))[0],
    date: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(),
  }
}

/** Shows a heading of the sheet, and goes to it when it was opened. */
function goTo(anchor: string, isEntered: boolean): void {
  const heading = document.getElementById(idOf(anchor))
  heading?.scrollIntoView({ block: 'start' })
  if (isEntered) heading?.focus({ preventScroll: true })
}

function OpenDraft({ session }: { readonly session: Session }) {
  const [options, setOptions] = useState(() => beginWith(session))
  const [work, setWork] = useState({ isWriting: false, said: '' })
  const draft = useDraft(options)
  const isFit = isVersion(options.version)
  const write = async (): Promise<void> => {
    setWork({ isWriting: true, said: t('writing') })
    setWork({ isWriting: false, said: await exportWord(options) })
  }
  useCommands([
    {
      id: 'draft.export',
      label: t('export'),
      group: t('group'),
      when: () => isFit && !work.isWriting,
      run: () => void write(),
    },
  ])
  const outline = <OutlineList outline={draft?.outline ?? []} onGo={goTo} />
  return (
    <SplitPane name="draft" left={{ label: t('outline'), children: outline }}>
      <div className={styles['main']}>
        <DraftBar
          session={session}
          options={options}
          isReady={isFit && !work.isWriting}
          onChange={setOptions}
          onExport={() => void write()}
        />
        <div className={styles['desk']}>
          {draft === null && <p className={styles['note']}>{t('composing')}</p>}
          {draft !== null && draft.document.blocks.length === 0 && <Nothing />}
          {draft !== null && draft.document.blocks.length > 0 && (
            <>
              <p className={styles['note']}>{t('breaks')}</p>
              <Sheet draft={draft} />
            </>
          )}
        </div>
        <StatusBar hints={work.said === '' ? hints : []}>
          {draft !== null && <span>{describe(draft.document)}</span>}
          <span role="status" className={styles['said']}>
            {work.said}
          </span>
        </StatusBar>
      </div>
    </SplitPane>
  )
}

function Nothing() {
  return (
    <EmptyState action={<Button onPress={() => showScreen('capture')}>{t('toCapture')}</Button>}>
      {t('empty')}
    </EmptyState>
  )
}

const hints = [
  { keys: '$mod+k', does: t('foot.commands') },
  { keys: 'F1', does: t('foot.keys') },
]

/** What is in it, in numbers. */
function describe(whole: WordDocument): string {
  const { sections, recommendations, points } = summariseDraft(whole)
  const quotes = whole.blocks.filter(({ kind }) => kind === 'quote').length
  return [
    t('holds.sections', { count: sections }),
    t('holds.statements', { count: recommendations }),
    t('holds.points', { count: points }),
    t('holds.quotes', { count: quotes }),
  ].join(', ')
}

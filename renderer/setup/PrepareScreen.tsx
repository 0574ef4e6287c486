import { useDeferredValue, useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SideList } from '#renderer/ui/SideList.tsx'
import { SplitPane } from '#renderer/ui/SplitPane.tsx'
import { StatusBar } from '#renderer/ui/StatusBar.tsx'
import { useMedia } from '#renderer/ui/use-media.ts'

import { checkSession, describeScribes, type Missing } from './check.ts'
import { goToMissing } from './go-to-missing.ts'
import { PersonForm } from './PersonForm.tsx'
import { showSection, usePrepare } from './prepare-store.ts'
import { type Section, sections } from './sections.ts'
import { SectionView } from './SectionView.tsx'
import { usePrepareCommands } from './use-prepare-commands.ts'
import { useSectionCounts } from './use-section-counts.ts'
import { t } from './words.ts'

import styles from './PrepareScreen.module.css'

/** Prepare: everything that is known before the day. It saves as it is typed; there is nothing to submit. */
export function PrepareScreen() {
  const { section, people } = usePrepare()
  const [chosen = ''] = people.size === 1 ? people : []
  const person = useSession(({ session }) => session?.records.person.get(chosen))
  const missing = useMissing()
  const counts = useSectionCounts(missing.length)
  usePrepareCommands()
  const items = sections.map((id) => ({
    id,
    label: t(`sections.${id}`),
    ...(counts[id] !== undefined && { count: counts[id] }),
  }))
  const isPerson = section === 'people' && person !== undefined && !person.withdrawn
  return (
    <div className={styles['screen']}>
      <SplitPane
        name="prepare"
        left={{
          label: t('sections.label'),
          children: (
            <div className={styles['sections']}>
              <SideList<Section>
                label={t('sections.label')}
                items={items}
                value={section}
                onChange={showSection}
              />
            </div>
          ),
        }}
        {...(isPerson && {
          right: { label: t('people.pane'), children: <PersonForm key={person.id} person={person} /> },
        })}
      >
        <SectionView section={section} missing={missing} />
      </SplitPane>
      <Foot missing={missing} />
    </div>
  )
}

function useMissing(): readonly Missing[] {
  const session = useDeferredValue(useSession((state) => state.session))
  return useMemo(() => (session === null ? [] : checkSession(session)), [session])
}

const hints = [
  { keys: 'F6', does: t('foot.pane') },
  { keys: '$mod+z', does: t('foot.undo') },
  { keys: 'F1', does: t('foot.keys') },
]

function Foot({ missing }: { readonly missing: readonly Missing[] }) {
  const tables = useRecords('table')
  const isNarrow = useMedia('(max-width: 44rem)')
  const [first] = missing
  const named = missing.find(({ isCount }) => !isCount)
  const words = [describeScribes(tables), named?.sentence].filter(Boolean).join(' ')
  return (
    <StatusBar
      hints={isNarrow ? [] : hints}
      actions={
        missing.length > 0 && (
          <Button
            variant="quiet"
            onPress={() => (missing.length === 1 && first ? goToMissing(first) : showSection('check'))}
          >
            {t('foot.check', { count: missing.length })}
          </Button>
        )
      }
    >
      {words || t('check.nothing')}
    </StatusBar>
  )
}

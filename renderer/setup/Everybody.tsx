import { useMemo, useState } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'
import { readPeople } from '#shared/setup/read-people.ts'

import { AddLine } from './AddLine.tsx'
import { makeListed, placesOf } from './listed-people.ts'
import { PastedPeople } from './PastedPeople.tsx'
import { nameEverybody } from './people.ts'
import { PersonLine } from './PersonLine.tsx'
import { showPeople, showPerson, usePrepare } from './prepare-store.ts'
import { WishBar } from './WishBar.tsx'
import { WithdrawnRows } from './WithdrawnRows.tsx'
import { t } from './words.ts'

import styles from './PeopleSection.module.css'

/** Everybody in a list; the one that is chosen has a form beside it, and one key says how the chosen may be quoted. */
export function Everybody() {
  const people = useRecords('person')
  const identities = useRecords('identity')
  const everybody = useMemo(() => nameEverybody(people, identities), [people, identities])
  const chosen = usePrepare((state) => state.people)
  const [pasted, setPasted] = useState<string | null>(null)
  return (
    <div className={styles['everybody']}>
      <div data-list>
        <AddLine
          list="people"
          label={t('people.add')}
          placeholder={t('people.addHint')}
          onAdd={addPeople}
          onPasteLines={setPasted}
        />
      </div>
      {everybody.length === 0 ? (
        <EmptyState>{t('people.empty')}</EmptyState>
      ) : (
        <>
          <WishBar chosen={people.filter(({ id }) => chosen.has(id))} />
          <div className={styles['list']} style={{ ['--people' as 'order']: everybody.length }}>
            <VirtualList
              label={t('people.list')}
              items={everybody}
              textOf={({ code, name }) => `${name} ${code}`.trim()}
              selection="multiple"
              selectedIds={chosen}
              onSelectionChange={showPeople}
              onOpen={showPerson}
            >
              {(person) => <PersonLine person={person} />}
            </VirtualList>
          </div>
        </>
      )}
      <WithdrawnRows entity="person" nameOf={({ code }) => code} />
      {pasted !== null && <PastedPeople text={pasted} onClose={() => setPasted(null)} />}
    </div>
  )
}

function addPeople(lines: readonly string[]): readonly SetupEdit[] {
  const { session } = useSession.getState()
  if (session === null) return []
  const people = readPeople(lines.join('\n'), placesOf(session))
  const { ids, edits } = makeListed(session, people)
  showPerson(ids.at(-1) ?? null)
  return edits
}

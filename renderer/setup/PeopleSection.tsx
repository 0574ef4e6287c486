import { useMemo } from 'react'

import { newId } from '#renderer/host/new-id.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'

import { AddLine } from './AddLine.tsx'
import { makePerson, type Named, nameEverybody, nextCodes } from './people.ts'
import { rolesOf } from './roles.ts'
import { SectionPage } from './SectionPage.tsx'
import { WithdrawnRows } from './WithdrawnRows.tsx'
import { t } from './words.ts'

import styles from './PeopleSection.module.css'

type PeopleSectionProps = {
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

/** Everybody; the one that is chosen has a form beside the list. */
export function PeopleSection({ chosen, onChoose }: PeopleSectionProps) {
  const people = useRecords('person')
  const identities = useRecords('identity')
  const everybody = useMemo(() => nameEverybody(people, identities), [people, identities])
  const add = (lines: readonly string[]): readonly SetupEdit[] => {
    const known = useSession.getState().session?.records.person.values() ?? []
    const codes = nextCodes(known, lines.length)
    const ids = lines.map(() => newId())
    onChoose(ids.at(-1) ?? null)
    return lines.flatMap((line, index) => makePerson(ids[index] ?? newId(), codes[index] ?? '', line))
  }
  return (
    <SectionPage title={t('sections.people')} lead={t('people.lead')}>
      <Panel isFlush>
        <div data-list>
          <AddLine list="people" label={t('people.add')} placeholder={t('people.addHint')} onAdd={add} />
        </div>
        {everybody.length === 0 ? (
          <EmptyState>{t('people.empty')}</EmptyState>
        ) : (
          <div className={styles['list']} style={{ ['--people' as 'order']: everybody.length }}>
            <VirtualList
              label={t('people.list')}
              items={everybody}
              textOf={({ code, name }) => `${name} ${code}`.trim()}
              selectedIds={new Set(chosen === null ? [] : [chosen])}
              onSelectionChange={(ids) => onChoose([...ids][0] ?? null)}
              onOpen={onChoose}
            >
              {(person) => <PersonLine person={person} />}
            </VirtualList>
          </div>
        )}
        <WithdrawnRows entity="person" nameOf={({ code }) => code} />
      </Panel>
    </SectionPage>
  )
}

function PersonLine({ person: { id, name, code } }: { readonly person: Named }) {
  const roles = useRecords('role')
  const bodies = useRecords('body')
  const person = useSession(({ session }) => session?.records.person.get(id))
  const body = bodies.find((each) => each.id === person?.body)
  return (
    <div className={styles['line']}>
      <span className={styles['code']}>{code}</span>
      <span className={classNames(name === '' && styles['noName'])}>{name || t('people.noName')}</span>
      <span className={styles['meta']}>
        {rolesOf(id, roles)
          .map((role) => t(`roles.${role}`))
          .join(', ')}
      </span>
      <span className={styles['meta']}>{body === undefined ? '' : body.short || body.name}</span>
    </div>
  )
}

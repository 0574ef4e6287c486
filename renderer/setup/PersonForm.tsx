import { useMemo } from 'react'

import { useIsReadOnly, useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { Rec } from '#shared/model/session.ts'
import { nameTable } from '#shared/session/points.ts'

import { BodyPicker } from './BodyPicker.tsx'
import { setField, setMember } from './edits.ts'
import { KeptCheckbox, KeptSelect } from './KeptChoice.tsx'
import { KeptArea, KeptField } from './KeptField.tsx'
import { setIdentity } from './people.ts'
import { readNeeded, readWords } from './read-text.ts'
import { personRoles } from './roles.ts'
import { RolesField } from './RolesField.tsx'
import { withdrawRow } from './RowTools.tsx'
import { t } from './words.ts'

import styles from './PersonForm.module.css'

type Person = Rec<'person'>
type FormProps = { readonly person: Person }

const namings = ['code', 'role', 'first-name', 'full-name'] as const
const consents = ['not-asked', 'given', 'refused', 'withdrawn'] as const

/** All that is kept of one person; name and addresses apart from everything else. */
export function PersonForm({ person }: FormProps) {
  const { id } = person
  const isReadOnly = useIsReadOnly()
  return (
    <div className={styles['form']}>
      <h2 className={styles['title']}>{t('people.form', { code: person.code })}</h2>
      <IdentityFields person={person} />
      <KeptField
        label={t('people.post')}
        slot={`${id}/post`}
        kept={person.post}
        read={readWords('person', id, 'post')}
      />
      <BodyPicker person={person} />
      <div className={styles['group']}>
        <span className={styles['label']}>{t('people.roles')}</span>
        <RolesField who={id} name={person.code} offered={personRoles} />
      </div>
      <Sides person={person} />
      <TableSelect person={person} />
      <Wishes person={person} />
      <KeptArea
        label={t('people.note')}
        slot={`${id}/note`}
        kept={person.note}
        read={readWords('person', id, 'note')}
      />
      {!isReadOnly && (
        <div>
          <Button onPress={() => withdrawPerson(person)}>{t('people.withdraw')}</Button>
        </div>
      )}
    </div>
  )
}

function withdrawPerson({ id, code }: Person): void {
  withdrawRow('person', id, code)
  document.querySelector<HTMLElement>('[data-add-line] input')?.focus()
}

function IdentityFields({ person: { id, code } }: FormProps) {
  const all = useRecords('identity')
  const own = useMemo(() => all.filter(({ of }) => of === id), [all, id])
  const part = (field: 'name' | 'email' | 'phone') => ({
    label: t(`people.${field}`),
    slot: `${id}/identity-${field}`,
    kept: own[0]?.[field] ?? '',
    read: (text: string) => ({ edits: setIdentity(id, own, field, text) }),
  })
  return (
    <Panel>
      <div className={styles['identity']}>
        <p className={styles['apart']}>{t('people.apart')}</p>
        <KeptField {...part('name')} />
        <KeptField {...part('email')} type="email" />
        <KeptField {...part('phone')} type="tel" />
        <KeptField
          label={t('people.code')}
          description={t('people.codeHint')}
          slot={`${id}/code`}
          kept={code}
          read={readNeeded('person', id, 'code', t('people.codeNeeded'))}
        />
      </div>
    </Panel>
  )
}

function Sides({ person }: FormProps) {
  const sides = useRecords('expertise')
  if (sides.length === 0) return null
  return (
    <div role="group" aria-label={t('people.sides')} className={styles['group']}>
      <span className={styles['label']}>{t('people.sides')}</span>
      {sides.map((side) => (
        <KeptCheckbox
          key={side.id}
          label={side.name}
          slot={`${person.id}/expertise/${side.id}`}
          kept={person.expertise[side.id] ?? false}
          onChoose={(isOn) => [setMember('person', person.id, 'expertise', side.id, isOn)]}
        />
      ))}
    </div>
  )
}

function TableSelect({ person: { id, table } }: FormProps) {
  const tables = useRecords('table')
  const none = { id: 'none', label: t('people.noTable') }
  return (
    <KeptSelect
      label={t('people.table')}
      options={[none, ...tables.map((each) => ({ id: each.id, label: nameTable(each) }))]}
      slot={`${id}/table`}
      kept={table ?? 'none'}
      onChoose={(chosen) => [setField('person', id, 'table', chosen === 'none' ? null : chosen)]}
    />
  )
}

function Wishes({ person: { id, naming, consent } }: FormProps) {
  return (
    <>
      <KeptSelect
        label={t('people.naming')}
        description={t('people.namingHint')}
        options={namings.map((each) => ({ id: each, label: t(`naming.${each}`) }))}
        slot={`${id}/naming`}
        kept={naming}
        onChoose={(chosen) => [setField('person', id, 'naming', chosen)]}
      />
      <KeptSelect
        label={t('people.consent')}
        options={consents.map((each) => ({ id: each, label: t(`consent.${each}`) }))}
        slot={`${id}/consent`}
        kept={consent}
        onChoose={(chosen) => [setField('person', id, 'consent', chosen)]}
      />
    </>
  )
}

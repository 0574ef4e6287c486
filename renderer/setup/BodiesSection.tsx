import { newId } from '#renderer/host/new-id.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Rec } from '#shared/model/session.ts'

import { AddLine } from './AddLine.tsx'
import { EditableRows } from './EditableRows.tsx'
import { makeThing } from './edits.ts'
import { KeptField } from './KeptField.tsx'
import { keysAtEnd, moveBy } from './order.ts'
import { readNeeded, readWords } from './read-text.ts'
import { bodyRoles } from './roles.ts'
import { RolesField } from './RolesField.tsx'
import { RowTools } from './RowTools.tsx'
import { SectionPage } from './SectionPage.tsx'
import { WithdrawnRows } from './WithdrawnRows.tsx'
import { t } from './words.ts'

const columns = [
  { id: 'name', label: t('bodies.name'), width: 'minmax(12rem, 4fr)' },
  { id: 'short', label: t('bodies.short'), width: 'minmax(5rem, 1fr)' },
  { id: 'roles', label: t('bodies.roles'), width: 'minmax(14rem, 5fr)' },
]

/** The organisations, each with all its roles. */
export function BodiesSection() {
  const bodies = useRecords('body')
  const add = (lines: readonly string[]): readonly SetupEdit[] => {
    const keys = keysAtEnd(bodies, lines.length)
    return lines.map((name, index) => makeThing('body', newId(), { name, order: keys[index] ?? '' }))
  }
  return (
    <SectionPage title={t('sections.bodies')} lead={t('bodies.lead')}>
      <Panel isFlush>
        {bodies.length === 0 && <EmptyState>{t('bodies.empty')}</EmptyState>}
        <EditableRows
          entity="body"
          label={t('sections.bodies')}
          columns={columns}
          items={bodies}
          end={
            <>
              <AddLine list="bodies" label={t('bodies.add')} placeholder={t('bodies.addHint')} onAdd={add} />
              <WithdrawnRows entity="body" nameOf={({ name }) => name} />
            </>
          }
        >
          {(body, index) => <BodyRow body={body} number={index + 1} bodies={bodies} />}
        </EditableRows>
      </Panel>
    </SectionPage>
  )
}

type BodyRowProps = {
  readonly body: Rec<'body'>
  readonly number: number
  readonly bodies: readonly Rec<'body'>[]
}

function BodyRow({ body, number, bodies }: BodyRowProps) {
  const { id, name, short } = body
  const label = (field: string): string => t('bodies.field', { number, field })
  return (
    <>
      <KeptField
        label={label(t('bodies.name'))}
        hideLabel
        slot={`${id}/name`}
        kept={name}
        read={readNeeded('body', id, 'name', t('bodies.needed'))}
      />
      <KeptField
        label={label(t('bodies.short'))}
        hideLabel
        slot={`${id}/short`}
        kept={short}
        read={readWords('body', id, 'short')}
      />
      <RolesField who={id} name={name} offered={bodyRoles} />
      <RowTools
        entity="body"
        id={id}
        name={t('bodies.row', { number })}
        onMove={(moved, step) => moveBy('body', bodies, moved, step)}
      />
    </>
  )
}

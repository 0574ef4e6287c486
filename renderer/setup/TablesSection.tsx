import { useMemo } from 'react'

import { newId } from '#renderer/host/new-id.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Rec } from '#shared/model/session.ts'
import { nameTable } from '#shared/session/points.ts'

import { AddLine } from './AddLine.tsx'
import { EditableRows } from './EditableRows.tsx'
import { makeThing, setField } from './edits.ts'
import { KeptField } from './KeptField.tsx'
import { keysAtEnd } from './order.ts'
import { type Named, nameEverybody } from './people.ts'
import { PersonPicker } from './PersonPicker.tsx'
import { readCount, readWords } from './read-text.ts'
import { giveRole } from './roles.ts'
import { RowTools } from './RowTools.tsx'
import { SectionPage } from './SectionPage.tsx'
import { TableFilesButton, TableFilesDialog } from './TableFilesDialog.tsx'
import { nextTables } from './tables.ts'
import { WithdrawnRows } from './WithdrawnRows.tsx'
import { t } from './words.ts'

type Table = Rec<'table'>

const columns = [
  { id: 'number', label: t('tables.number'), width: '4.5rem' },
  { id: 'name', label: t('tables.name'), width: 'minmax(8rem, 1fr)' },
  { id: 'facilitator', label: t('tables.facilitator'), width: 'minmax(10rem, 1fr)' },
  { id: 'scribe', label: t('tables.scribe'), width: 'minmax(10rem, 1fr)' },
]

/** Where people sit, and who leads and writes there. */
export function TablesSection() {
  const tables = useRecords('table')
  const people = useRecords('person')
  const identities = useRecords('identity')
  const everybody = useMemo(() => nameEverybody(people, identities), [people, identities])
  const add = (lines: readonly string[]): readonly SetupEdit[] => {
    const added = nextTables(tables, lines)
    const keys = keysAtEnd(tables, added.length)
    return added.map((table, index) => makeThing('table', newId(), { ...table, order: keys[index] ?? '' }))
  }
  return (
    <SectionPage title={t('sections.tables')} lead={t('tables.lead')}>
      <Panel isFlush>
        {tables.length === 0 && <EmptyState>{t('tables.empty')}</EmptyState>}
        <EditableRows
          entity="table"
          label={t('sections.tables')}
          columns={columns}
          items={tables}
          end={
            <>
              <AddLine list="tables" label={t('tables.add')} placeholder={t('tables.addHint')} onAdd={add} />
              <WithdrawnRows entity="table" nameOf={nameTable} />
            </>
          }
        >
          {(table) => <TableRow table={table} everybody={everybody} />}
        </EditableRows>
      </Panel>
      <div>
        <TableFilesButton />
      </div>
      <TableFilesDialog />
    </SectionPage>
  )
}

function TableRow({ table, everybody }: { readonly table: Table; readonly everybody: readonly Named[] }) {
  const { id } = table
  const roles = useRecords('role')
  const name = nameTable(table)
  const label = (field: string): string => t('tables.field', { name, field })
  const seat = (role: 'facilitator' | 'scribe') => (person: string | null) => [
    setField('table', id, role, person),
    ...(person === null ? [] : giveRole(person, role, roles)),
  ]
  return (
    <>
      <KeptField
        label={label(t('tables.number'))}
        hideLabel
        inputMode="numeric"
        slot={`${id}/number`}
        kept={table.number === null ? '' : String(table.number)}
        read={readCount('table', id, 'number', t('tables.numberWhole'))}
      />
      <KeptField
        label={label(t('tables.name'))}
        hideLabel
        placeholder={table.number === null ? t('lists.unnamed') : t('tables.plain', { number: table.number })}
        slot={`${id}/name`}
        kept={table.name}
        read={readWords('table', id, 'name')}
      />
      <PersonPicker
        slot={`${id}/facilitator`}
        label={label(t('tables.facilitator'))}
        everybody={everybody}
        kept={table.facilitator}
        onChoose={seat('facilitator')}
      />
      <PersonPicker
        slot={`${id}/scribe`}
        label={label(t('tables.scribe'))}
        everybody={everybody}
        kept={table.scribe}
        onChoose={seat('scribe')}
      />
      <RowTools entity="table" id={id} name={name} />
    </>
  )
}

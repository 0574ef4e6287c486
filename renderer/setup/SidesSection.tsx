import { newId } from '#renderer/host/new-id.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'

import { AddLine } from './AddLine.tsx'
import { EditableRows } from './EditableRows.tsx'
import { makeThing } from './edits.ts'
import { KeptField } from './KeptField.tsx'
import { keysAtEnd, moveBy } from './order.ts'
import { readNeeded } from './read-text.ts'
import { RowTools } from './RowTools.tsx'
import { SectionPage } from './SectionPage.tsx'
import { readCode, readSideLine } from './side-codes.ts'
import { WithdrawnRows } from './WithdrawnRows.tsx'
import { t } from './words.ts'

const columns = [
  { id: 'name', label: t('sides.name'), width: 'minmax(12rem, 3fr)' },
  { id: 'code', label: t('sides.code'), width: 'minmax(6rem, 1fr)' },
]

/** The sides that people know the subject from. */
export function SidesSection() {
  const sides = useRecords('expertise')
  const add = (lines: readonly string[]): readonly SetupEdit[] => {
    const keys = keysAtEnd(sides, lines.length)
    return lines.map((line, index) =>
      makeThing('expertise', newId(), { ...readSideLine(line, sides), order: keys[index] ?? '' }),
    )
  }
  return (
    <SectionPage title={t('sections.sides')} lead={t('sides.lead')}>
      <Panel isFlush>
        {sides.length === 0 && <EmptyState>{t('sides.empty')}</EmptyState>}
        <EditableRows
          entity="expertise"
          label={t('sections.sides')}
          columns={columns}
          items={sides}
          end={
            <>
              <AddLine list="sides" label={t('sides.add')} placeholder={t('sides.addHint')} onAdd={add} />
              <WithdrawnRows entity="expertise" nameOf={({ name }) => name} />
            </>
          }
        >
          {({ id, name, code }, index) => (
            <>
              <KeptField
                label={t('sides.field', { number: index + 1, field: t('sides.name') })}
                hideLabel
                slot={`${id}/name`}
                kept={name}
                read={readNeeded('expertise', id, 'name', t('sides.needed'))}
              />
              <KeptField
                label={t('sides.field', { number: index + 1, field: t('sides.code') })}
                hideLabel
                slot={`${id}/code`}
                kept={code}
                read={readCode(id)}
              />
              <RowTools
                entity="expertise"
                id={id}
                name={t('sides.row', { number: index + 1 })}
                onMove={(moved, step) => moveBy('expertise', sides, moved, step)}
              />
            </>
          )}
        </EditableRows>
      </Panel>
    </SectionPage>
  )
}

import { newId } from '#renderer/host/new-id.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Rec } from '#shared/model/session.ts'

import { AddLine } from './AddLine.tsx'
import { EditableRows } from './EditableRows.tsx'
import { makeThing } from './edits.ts'
import { KeptArea, KeptField } from './KeptField.tsx'
import { readLines, readNeeded } from './read-text.ts'
import { RowTools } from './RowTools.tsx'
import { SectionPage } from './SectionPage.tsx'
import { WithdrawnRows } from './WithdrawnRows.tsx'
import { t } from './words.ts'

const columns = [
  { id: 'name', label: t('standards.name'), width: 'minmax(12rem, 2fr)' },
  { id: 'items', label: t('standards.items'), width: 'minmax(14rem, 3fr)' },
]

/** The sets of outside standards that actions are held against. */
export function StandardsSection() {
  const frameworks = useRecords('framework')
  const add = (lines: readonly string[]): readonly SetupEdit[] =>
    lines.map((name) => makeThing('framework', newId(), { name }))
  return (
    <SectionPage title={t('sections.standards')} lead={t('standards.lead')}>
      <Panel isFlush>
        {frameworks.length === 0 && <EmptyState>{t('standards.empty')}</EmptyState>}
        <EditableRows
          entity="framework"
          label={t('sections.standards')}
          columns={columns}
          items={frameworks}
          end={
            <>
              <AddLine
                list="standards"
                label={t('standards.add')}
                placeholder={t('standards.addHint')}
                onAdd={add}
              />
              <WithdrawnRows entity="framework" nameOf={({ name }) => name} />
            </>
          }
        >
          {(framework) => <FrameworkRow framework={framework} />}
        </EditableRows>
      </Panel>
    </SectionPage>
  )
}

function FrameworkRow({ framework: { id, name, items } }: { readonly framework: Rec<'framework'> }) {
  return (
    <>
      <KeptField
        label={t('standards.field', { name, field: t('standards.name') })}
        hideLabel
        slot={`${id}/name`}
        kept={name}
        read={readNeeded('framework', id, 'name', t('standards.needed'))}
      />
      <KeptArea
        label={t('standards.field', { name, field: t('standards.items') })}
        hideLabel
        placeholder={t('standards.itemsHint')}
        slot={`${id}/items`}
        kept={items.join('\n')}
        read={readLines('framework', id, 'items')}
      />
      <RowTools entity="framework" id={id} name={name} />
    </>
  )
}

import { newId } from '#renderer/host/new-id.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'

import { readAbbreviation } from './abbreviations.ts'
import { AddLine } from './AddLine.tsx'
import { EditableRows } from './EditableRows.tsx'
import { makeThing, setField } from './edits.ts'
import { KeptCheckbox } from './KeptChoice.tsx'
import { KeptField } from './KeptField.tsx'
import { readNeeded, readWords } from './read-text.ts'
import { RowTools } from './RowTools.tsx'
import { SectionPage } from './SectionPage.tsx'
import { WithdrawnRows } from './WithdrawnRows.tsx'
import { t } from './words.ts'

const columns = [
  { id: 'short', label: t('abbreviations.short'), width: 'minmax(5rem, 1fr)' },
  { id: 'long', label: t('abbreviations.long'), width: 'minmax(12rem, 4fr)' },
  { id: 'expands', label: t('abbreviations.expands'), width: '8rem' },
]

/** Short forms and what they stand for. */
export function AbbreviationsSection() {
  const abbreviations = useRecords('abbreviation')
  const add = (lines: readonly string[]): readonly SetupEdit[] =>
    lines.map((line) => makeThing('abbreviation', newId(), readAbbreviation(line)))
  return (
    <SectionPage title={t('sections.abbreviations')} lead={t('abbreviations.lead')}>
      <Panel isFlush>
        {abbreviations.length === 0 && <EmptyState>{t('abbreviations.empty')}</EmptyState>}
        <EditableRows
          entity="abbreviation"
          label={t('sections.abbreviations')}
          columns={columns}
          items={abbreviations}
          end={
            <>
              <AddLine
                list="abbreviations"
                label={t('abbreviations.add')}
                placeholder={t('abbreviations.addHint')}
                onAdd={add}
              />
              <WithdrawnRows entity="abbreviation" nameOf={({ short }) => short} />
            </>
          }
        >
          {({ id, short, long, expands }) => (
            <>
              <KeptField
                label={t('abbreviations.field', { short, field: t('abbreviations.short') })}
                hideLabel
                slot={`${id}/short`}
                kept={short}
                read={readNeeded('abbreviation', id, 'short', t('abbreviations.needed'))}
              />
              <KeptField
                label={t('abbreviations.field', { short, field: t('abbreviations.long') })}
                hideLabel
                slot={`${id}/long`}
                kept={long}
                read={readWords('abbreviation', id, 'long')}
              />
              <KeptCheckbox
                label={t('abbreviations.field', { short, field: t('abbreviations.expands') })}
                hideLabel
                slot={`${id}/expands`}
                kept={expands}
                onChoose={(isOn) => [setField('abbreviation', id, 'expands', isOn)]}
              />
              <RowTools entity="abbreviation" id={id} name={t('abbreviations.row', { short })} />
            </>
          )}
        </EditableRows>
      </Panel>
    </SectionPage>
  )
}

import { newId } from '#renderer/host/new-id.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'

import { AddLine } from './AddLine.tsx'
import { EditableRows } from './EditableRows.tsx'
import { makeThing } from './edits.ts'
import { KeptField } from './KeptField.tsx'
import { readNeeded } from './read-text.ts'
import { RowTools } from './RowTools.tsx'
import { SectionPage } from './SectionPage.tsx'
import { WithdrawnRows } from './WithdrawnRows.tsx'
import { t } from './words.ts'

const columns = [{ id: 'word', label: t('spelling.word'), width: 'minmax(12rem, 1fr)' }]

/** Words that this session spells its own way. */
export function SpellingSection() {
  const words = useRecords('spelling')
  const add = (lines: readonly string[]): readonly SetupEdit[] => {
    const known = new Set(words.map(({ word }) => word))
    return [...new Set(lines)]
      .filter((word) => !known.has(word))
      .map((word) => makeThing('spelling', newId(), { word }))
  }
  return (
    <SectionPage title={t('sections.spelling')} lead={t('spelling.lead')}>
      <Panel isFlush>
        {words.length === 0 && <EmptyState>{t('spelling.empty')}</EmptyState>}
        <EditableRows
          entity="spelling"
          label={t('sections.spelling')}
          columns={columns}
          items={words}
          end={
            <>
              <AddLine
                list="spelling"
                label={t('spelling.add')}
                placeholder={t('spelling.addHint')}
                onAdd={add}
              />
              <WithdrawnRows entity="spelling" nameOf={({ word }) => word} />
            </>
          }
        >
          {({ id, word }, index) => (
            <>
              <KeptField
                label={t('spelling.field', { number: index + 1 })}
                hideLabel
                slot={`${id}/word`}
                kept={word}
                read={readNeeded('spelling', id, 'word', t('spelling.needed'))}
              />
              <RowTools entity="spelling" id={id} name={t('spelling.row', { word })} />
            </>
          )}
        </EditableRows>
      </Panel>
    </SectionPage>
  )
}

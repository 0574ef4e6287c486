import { newId } from '#renderer/host/new-id.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { readAmount } from '#shared/capture/taking/day.ts'
import type { SetupEdit } from '#shared/contract/setup.ts'
import { readFigure } from '#shared/setup/read-figure.ts'

import { AddLine } from './AddLine.tsx'
import { EditableRows } from './EditableRows.tsx'
import { makeThing } from './edits.ts'
import { FigureRow } from './FigureRow.tsx'
import { SectionPage } from './SectionPage.tsx'
import { WithdrawnRows } from './WithdrawnRows.tsx'
import { t } from './words.ts'

const columns = [{ id: 'figure', label: t('sections.figures'), width: 'minmax(0, 1fr)' }]

/** The figures somebody gave, each with where it comes from. */
export function FiguresSection() {
  const figures = useRecords('statistic')
  const add = (lines: readonly string[]): readonly SetupEdit[] =>
    lines.map((line) => {
      const { amount, unit, what } = readFigure(line)
      return makeThing('statistic', newId(), { amount: readAmount(amount), unit, what })
    })
  return (
    <SectionPage title={t('sections.figures')} lead={t('figures.lead')}>
      <Panel isFlush>
        {figures.length === 0 && <EmptyState>{t('figures.empty')}</EmptyState>}
        <EditableRows
          entity="statistic"
          label={t('sections.figures')}
          columns={columns}
          items={figures}
          hidesHead
          end={
            <>
              <AddLine
                list="figures"
                label={t('figures.add')}
                placeholder={t('figures.addHint')}
                onAdd={add}
              />
              <WithdrawnRows
                entity="statistic"
                nameOf={({ amount, unit, what }) => `${amount.text} ${unit} ${what}`}
              />
            </>
          }
        >
          {(figure, index) => <FigureRow figure={figure} number={index + 1} />}
        </EditableRows>
      </Panel>
    </SectionPage>
  )
}

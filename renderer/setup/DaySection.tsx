import { useWorkshop } from '#renderer/state/use-records.ts'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { Rec } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'

import { setField } from './edits.ts'
import { FactLines } from './FactLines.tsx'
import { KeptSelect } from './KeptChoice.tsx'
import { KeptArea, KeptField } from './KeptField.tsx'
import { describeDate, readCount, readDate, readNeeded, readNumber, readWords } from './read-text.ts'
import { FieldGrid, SectionPage, Wide } from './SectionPage.tsx'
import { t } from './words.ts'

type Workshop = Rec<'workshop'>
type DayProps = { readonly day: Workshop }

const templates: readonly Template[] = ['guidance', 'action-plan', 'thematic']

/** The workshop itself: what, when, where, for whom, and what it is not. */
export function DaySection() {
  const day = useWorkshop()
  if (day === null) return null
  return (
    <SectionPage title={t('sections.day')} lead={t('day.lead')}>
      <Occasion day={day} />
      <Purpose day={day} />
      <Scope />
      <People day={day} />
      <Print day={day} />
    </SectionPage>
  )
}

function Occasion({ day }: DayProps) {
  return (
    <Panel title={t('day.occasion')}>
      <FieldGrid>
        <Wide>
          <KeptField
            label={t('day.title')}
            slot={`${day.id}/title`}
            kept={day.title}
            read={readNeeded('workshop', day.id, 'title', t('day.titleNeeded'))}
          />
        </Wide>
        <DateField day={day} field="date" label={t('day.date')} />
        <LineField day={day} field="venue" label={t('day.venue')} />
        <LineField day={day} field="eventKind" label={t('day.kind')} placeholder={t('day.kindHint')} />
        <LineField
          day={day}
          field="programme"
          label={t('day.programme')}
          placeholder={t('day.programmeHint')}
        />
      </FieldGrid>
    </Panel>
  )
}

function Purpose({ day }: DayProps) {
  return (
    <Panel title={t('day.purposeTitle')}>
      <FieldGrid>
        <Wide>
          <AreaField day={day} field="purpose" label={t('day.purpose')} placeholder={t('day.purposeHint')} />
        </Wide>
        <Wide>
          <FactLines kind="aim" label={t('day.aims')} add={t('day.addAim')} />
        </Wide>
      </FieldGrid>
    </Panel>
  )
}

function Scope() {
  return (
    <Panel title={t('day.scope')}>
      <FieldGrid>
        <FactLines kind="is" label={t('day.is')} add={t('day.addIs')} />
        <FactLines kind="is-not" label={t('day.isNot')} add={t('day.addIsNot')} />
      </FieldGrid>
    </Panel>
  )
}

function People({ day }: DayProps) {
  return (
    <Panel title={t('day.people')}>
      <FieldGrid>
        <AreaField day={day} field="audience" label={t('day.audience')} placeholder={t('day.audienceHint')} />
        <AreaField
          day={day}
          field="population"
          label={t('day.population')}
          placeholder={t('day.populationHint')}
        />
        <KeptField
          label={t('day.attendance')}
          placeholder={t('day.attendanceHint')}
          slot={`${day.id}/attendance`}
          kept={day.attendance?.text ?? ''}
          read={readNumber('workshop', day.id, 'attendance')}
        />
        <KeptField
          label={t('day.rows')}
          inputMode="numeric"
          description={t('day.rowsHint')}
          slot={`${day.id}/rows`}
          kept={day.rows === null ? '' : String(day.rows)}
          read={readCount('workshop', day.id, 'rows', t('day.rowsWhole'))}
        />
      </FieldGrid>
    </Panel>
  )
}

function Print({ day }: DayProps) {
  return (
    <Panel title={t('day.print')}>
      <FieldGrid>
        <KeptSelect
          label={t('day.template')}
          description={t(`templates.${day.template}.about`)}
          options={templates.map((id) => ({ id, label: t(`templates.${id}.name`) }))}
          slot={`${day.id}/template`}
          kept={day.template}
          onChoose={(template) => [setField('workshop', day.id, 'template', template)]}
        />
        <DateField day={day} field="reviewDate" label={t('day.reviewDate')} />
        <AreaField day={day} field="funding" label={t('day.funding')} placeholder={t('day.fundingHint')} />
        <AreaField day={day} field="disclaimer" label={t('day.disclaimer')} />
        <LineField day={day} field="copyright" label={t('day.copyright')} />
        <DateField day={day} field="keepUntil" label={t('day.keepUntil')} />
      </FieldGrid>
    </Panel>
  )
}

type WordsField = 'venue' | 'eventKind' | 'programme' | 'copyright'
type AreaName = 'purpose' | 'audience' | 'population' | 'funding' | 'disclaimer'
type Labelled<Field> = DayProps & {
  readonly field: Field
  readonly label: string
  readonly placeholder?: string
}

function LineField({ day, field, ...words }: Labelled<WordsField>) {
  return (
    <KeptField
      {...words}
      slot={`${day.id}/${field}`}
      kept={day[field]}
      read={readWords('workshop', day.id, field)}
    />
  )
}

function AreaField({ day, field, ...words }: Labelled<AreaName>) {
  return (
    <KeptArea
      {...words}
      slot={`${day.id}/${field}`}
      kept={day[field]}
      read={readWords('workshop', day.id, field)}
    />
  )
}

function DateField({ day, field, label }: Labelled<'date' | 'reviewDate' | 'keepUntil'>) {
  const text = day[field]?.text ?? ''
  return (
    <KeptField
      label={label}
      description={describeDate(text)}
      slot={`${day.id}/${field}`}
      kept={text}
      read={readDate('workshop', day.id, field)}
    />
  )
}

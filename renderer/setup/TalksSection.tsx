import { useMemo } from 'react'

import { newId } from '#renderer/host/new-id.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Rec } from '#shared/model/session.ts'

import { AddLine } from './AddLine.tsx'
import { EditableRows } from './EditableRows.tsx'
import { makeThing, setField } from './edits.ts'
import { KeptSelect } from './KeptChoice.tsx'
import { KeptField } from './KeptField.tsx'
import { keysAtEnd, moveBy } from './order.ts'
import { type Named, nameEverybody } from './people.ts'
import { PersonPicker } from './PersonPicker.tsx'
import { readDate, readNeeded, readWords } from './read-text.ts'
import { giveRole } from './roles.ts'
import { RowTools } from './RowTools.tsx'
import { SectionPage } from './SectionPage.tsx'
import { WithdrawnRows } from './WithdrawnRows.tsx'
import { t } from './words.ts'

const columns = [
  { id: 'title', label: t('talks.title'), width: 'minmax(11rem, 4fr)' },
  { id: 'speaker', label: t('talks.speaker'), width: 'minmax(9rem, 2fr)' },
  { id: 'post', label: t('talks.post'), width: 'minmax(8rem, 2fr)' },
  { id: 'date', label: t('talks.date'), width: 'minmax(6rem, 1fr)' },
  { id: 'topic', label: t('talks.topic'), width: 'minmax(8rem, 2fr)' },
]

const none = 'none'

/** The talks of the day, so that the draft can tell what a speaker said from what tables agreed. */
export function TalksSection() {
  const talks = useRecords('presentation')
  const people = useRecords('person')
  const identities = useRecords('identity')
  const everybody = useMemo(() => nameEverybody(people, identities), [people, identities])
  const add = (lines: readonly string[]): readonly SetupEdit[] => {
    const keys = keysAtEnd(talks, lines.length)
    return lines.map((title, index) =>
      makeThing('presentation', newId(), { title, order: keys[index] ?? '' }),
    )
  }
  return (
    <SectionPage title={t('sections.talks')} lead={t('talks.lead')}>
      <Panel isFlush>
        {talks.length === 0 && <EmptyState>{t('talks.empty')}</EmptyState>}
        <EditableRows
          entity="presentation"
          label={t('sections.talks')}
          columns={columns}
          items={talks}
          end={
            <>
              <AddLine list="talks" label={t('talks.add')} placeholder={t('talks.addHint')} onAdd={add} />
              <WithdrawnRows entity="presentation" nameOf={({ title }) => title} />
            </>
          }
        >
          {(talk, index) => <TalkRow talk={talk} number={index + 1} talks={talks} everybody={everybody} />}
        </EditableRows>
      </Panel>
    </SectionPage>
  )
}

type Talk = Rec<'presentation'>
type TalkRowProps = {
  readonly talk: Talk
  readonly number: number
  readonly talks: readonly Talk[]
  readonly everybody: readonly Named[]
}

function TalkRow({
  talk: { id, title, speaker, post, date, topic },
  number,
  talks,
  everybody,
}: TalkRowProps) {
  const roles = useRecords('role')
  const topics = useRecords('topic')
  const label = (field: string): string => t('talks.field', { number, field })
  return (
    <>
      <KeptField
        label={label(t('talks.title'))}
        hideLabel
        slot={`${id}/title`}
        kept={title}
        read={readNeeded('presentation', id, 'title', t('talks.needed'))}
      />
      <PersonPicker
        slot={`${id}/speaker`}
        label={label(t('talks.speaker'))}
        everybody={everybody}
        kept={speaker}
        onChoose={(person) => [
          setField('presentation', id, 'speaker', person),
          ...(person === null ? [] : giveRole(person, 'presenter', roles)),
        ]}
      />
      <KeptField
        label={label(t('talks.post'))}
        hideLabel
        slot={`${id}/post`}
        kept={post}
        read={readWords('presentation', id, 'post')}
      />
      <KeptField
        label={label(t('talks.date'))}
        hideLabel
        slot={`${id}/date`}
        kept={date?.text ?? ''}
        read={readDate('presentation', id, 'date')}
      />
      <KeptSelect
        label={label(t('talks.topic'))}
        hideLabel
        options={[
          { id: none, label: t('talks.noTopic') },
          ...topics.map((each) => ({ id: each.id, label: each.title })),
        ]}
        slot={`${id}/topic`}
        kept={topic ?? none}
        onChoose={(chosen) => [setField('presentation', id, 'topic', chosen === none ? null : chosen)]}
      />
      <RowTools
        entity="presentation"
        id={id}
        name={t('talks.row', { number })}
        onMove={(moved, step) => moveBy('presentation', talks, moved, step)}
      />
    </>
  )
}

import { newId } from '#renderer/host/new-id.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Rec } from '#shared/model/session.ts'

import { AddLine } from './AddLine.tsx'
import { EditableRows } from './EditableRows.tsx'
import { makeThing, setMember } from './edits.ts'
import { KeptArea, KeptField } from './KeptField.tsx'
import { keysAtEnd, moveBy } from './order.ts'
import { readCount, readLabels, readNeeded, readWords } from './read-text.ts'
import { RowTools } from './RowTools.tsx'
import { SectionPage } from './SectionPage.tsx'
import { readTables, writeTables } from './tables-text.ts'
import type { ReadText } from './use-kept-text.ts'
import { WithdrawnRows } from './WithdrawnRows.tsx'
import { t } from './words.ts'

import styles from './rows.module.css'

type Topic = Rec<'topic'>

const columns = [
  { id: 'number', label: '', width: '2rem' },
  { id: 'title', label: t('topics.title'), width: 'minmax(9rem, 3fr)' },
  { id: 'prompt', label: t('topics.prompt'), width: 'minmax(12rem, 5fr)' },
  { id: 'minutes', label: t('topics.minutes'), width: '4.5rem' },
  { id: 'asked', label: t('topics.asked'), width: '6rem' },
  { id: 'standards', label: t('topics.standards'), width: 'minmax(6rem, 2fr)' },
]

/** What the tables work on. */
export function TopicsSection() {
  const topics = useRecords('topic')
  const add = (lines: readonly string[]): readonly SetupEdit[] => {
    const keys = keysAtEnd(topics, lines.length)
    return lines.map((title, index) => makeThing('topic', newId(), { title, order: keys[index] ?? '' }))
  }
  return (
    <SectionPage title={t('sections.topics')} lead={t('topics.lead')}>
      <Panel isFlush>
        {topics.length === 0 && <EmptyState>{t('topics.empty')}</EmptyState>}
        <EditableRows
          entity="topic"
          label={t('sections.topics')}
          columns={columns}
          items={topics}
          end={
            <>
              <AddLine list="topics" label={t('topics.add')} placeholder={t('topics.addHint')} onAdd={add} />
              <WithdrawnRows entity="topic" nameOf={({ title }) => title} />
            </>
          }
        >
          {(topic, index) => <TopicRow topic={topic} number={index + 1} topics={topics} />}
        </EditableRows>
      </Panel>
    </SectionPage>
  )
}

type TopicRowProps = { readonly topic: Topic; readonly number: number; readonly topics: readonly Topic[] }

function TopicRow({ topic, number, topics }: TopicRowProps) {
  const { id } = topic
  const label = (field: string): string => t('topics.field', { number, field })
  return (
    <>
      <span className={styles['number']}>{number}</span>
      <KeptField
        label={label(t('topics.title'))}
        hideLabel
        slot={`${id}/title`}
        kept={topic.title}
        read={readNeeded('topic', id, 'title', t('topics.needed'))}
      />
      <KeptArea
        label={label(t('topics.prompt'))}
        hideLabel
        rows={1}
        placeholder={t('topics.promptHint')}
        slot={`${id}/prompt`}
        kept={topic.prompt}
        read={readWords('topic', id, 'prompt')}
      />
      <KeptField
        label={label(t('topics.minutes'))}
        hideLabel
        inputMode="numeric"
        slot={`${id}/minutes`}
        kept={topic.minutes === null ? '' : String(topic.minutes)}
        read={readCount('topic', id, 'minutes', t('topics.minutesWhole'))}
      />
      <AskedField topic={topic} label={label(t('topics.asked'))} />
      <KeptField
        label={label(t('topics.standards'))}
        hideLabel
        slot={`${id}/standards`}
        kept={topic.standards.join(', ')}
        read={readLabels('topic', id, 'standards')}
      />
      <RowTools
        entity="topic"
        id={id}
        name={t('topics.name', { number })}
        onMove={(moved, step) => moveBy('topic', topics, moved, step)}
      />
    </>
  )
}

function AskedField({ topic, label }: { readonly topic: Topic; readonly label: string }) {
  const tables = useRecords('table')
  const read: ReadText = (text) => {
    const found = readTables(text, tables)
    if ('unknown' in found) return { problem: t('topics.noTable', { part: found.unknown }) }
    const edits = tables
      .filter(({ id }) => found.ids.has(id) !== (topic.tables[id] ?? false))
      .map(({ id }) => setMember('topic', topic.id, 'tables', id, found.ids.has(id)))
    return { edits }
  }
  return (
    <KeptField
      label={label}
      hideLabel
      slot={`${topic.id}/tables`}
      kept={writeTables(topic.tables, tables)}
      read={read}
    />
  )
}

import { useMemo, useState } from 'react'

import { newId } from '#renderer/host/new-id.ts'
import { useIsReadOnly, useRecords } from '#renderer/state/use-records.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { FactKind } from '#shared/model/workshop.ts'

import { AddLine } from './AddLine.tsx'
import { EditableRows } from './EditableRows.tsx'
import { makeThing } from './edits.ts'
import { dayKinds, depthOf, factKinds } from './fact-kinds.ts'
import { FactRow } from './FactRow.tsx'
import { keysAtEnd } from './order.ts'
import { SectionPage } from './SectionPage.tsx'
import { WithdrawnRows } from './WithdrawnRows.tsx'
import { t } from './words.ts'

import styles from './FactsSection.module.css'

const columns = [
  { id: 'text', label: t('facts.text'), width: 'minmax(14rem, 1fr)' },
  { id: 'when', label: t('facts.when'), width: '10rem' },
]

const kinds = factKinds.filter((kind) => !dayKinds.has(kind))

/** What is known of the day rather than said at a table: its history, its steps, what it rests on. */
export function FactsSection() {
  const all = useRecords('fact')
  const under = useMemo(() => new Map(all.map((fact) => [fact.id, fact.under])), [all])
  const groups = kinds
    .map((kind) => ({ kind, facts: all.filter((fact) => fact.kind === kind) }))
    .filter(({ facts }) => facts.length > 0)
  return (
    <SectionPage title={t('sections.facts')} lead={t('facts.lead')}>
      <NewFact />
      {groups.length === 0 && (
        <Panel isFlush>
          <EmptyState>{t('facts.empty')}</EmptyState>
        </Panel>
      )}
      {groups.map(({ kind, facts }) => (
        <Panel key={kind} title={t(`factKinds.${kind}`)} isFlush>
          <EditableRows
            entity="fact"
            label={t(`factKinds.${kind}`)}
            columns={columns}
            items={facts}
            hidesHead
          >
            {(fact, index) => (
              <FactRow fact={fact} number={index + 1} facts={facts} depth={depthOf(fact, under)} />
            )}
          </EditableRows>
        </Panel>
      ))}
      <WithdrawnRows entity="fact" nameOf={({ text }) => text} only={({ kind }) => !dayKinds.has(kind)} />
    </SectionPage>
  )
}

function NewFact() {
  const facts = useRecords('fact')
  const [kind, setKind] = useState<FactKind>('step-today')
  const add = (lines: readonly string[]): readonly SetupEdit[] => {
    const like = facts.filter((fact) => fact.kind === kind)
    const keys = keysAtEnd(like, lines.length)
    return lines.map((text, index) => makeThing('fact', newId(), { kind, text, order: keys[index] ?? '' }))
  }
  if (useIsReadOnly()) return null
  return (
    <Panel isFlush>
      <div className={styles['add']}>
        <Select
          label={t('facts.kind')}
          hideLabel
          options={kinds.map((id) => ({ id, label: t(`factKinds.${id}`) }))}
          value={kind}
          onChange={setKind}
        />
        <div>
          <AddLine
            list={`facts/${kind}`}
            label={t('facts.add')}
            placeholder={t('facts.addHint')}
            onAdd={add}
          />
        </div>
      </div>
    </Panel>
  )
}

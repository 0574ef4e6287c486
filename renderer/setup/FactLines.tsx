import { newId } from '#renderer/host/new-id.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { FactKind } from '#shared/model/workshop.ts'

import { AddLine } from './AddLine.tsx'
import { makeThing } from './edits.ts'
import { KeptArea } from './KeptField.tsx'
import { keysAtEnd, moveBy } from './order.ts'
import { readNeeded } from './read-text.ts'
import { rowMark } from './rows.ts'
import { RowTools } from './RowTools.tsx'
import { t } from './words.ts'

import styles from './FactLines.module.css'

type FactLinesProps = {
  readonly kind: FactKind
  /** The heading above, and the list's name. */
  readonly label: string
  /** What Enter in the empty line does: "Add an aim". */
  readonly add: string
}

/** The facts of one kind, as short lines under a heading of their own. */
export function FactLines({ kind, label, add }: FactLinesProps) {
  const facts = useRecords('fact').filter((fact) => fact.kind === kind)
  const addLines = (lines: readonly string[]): readonly SetupEdit[] => {
    const keys = keysAtEnd(facts, lines.length)
    return lines.map((text, index) => makeThing('fact', newId(), { kind, text, order: keys[index] ?? '' }))
  }
  return (
    <div role="group" aria-label={label} data-list className={styles['lines']}>
      <h3 className={styles['heading']}>{label}</h3>
      <ol>
        {facts.map((fact, index) => (
          <li key={fact.id} className={styles['line']} {...rowMark('fact', fact.id)}>
            <KeptArea
              label={t('facts.field', { label, number: index + 1 })}
              hideLabel
              rows={1}
              slot={`${fact.id}/text`}
              kept={fact.text}
              read={readNeeded('fact', fact.id, 'text', t('facts.needed'))}
            />
            <RowTools
              entity="fact"
              id={fact.id}
              name={t('facts.name', { label, number: index + 1 })}
              onMove={(id, step) => moveBy('fact', facts, id, step)}
            />
          </li>
        ))}
      </ol>
      <AddLine list={`facts/${kind}`} label={add} placeholder={add} onAdd={addLines} />
    </div>
  )
}

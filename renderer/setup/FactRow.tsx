import Ellipsis from 'lucide-react/icons/ellipsis'

import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import type { Rec } from '#shared/model/session.ts'

import { act } from './act.ts'
import { setField } from './edits.ts'
import { factKinds } from './fact-kinds.ts'
import { KeptArea, KeptField } from './KeptField.tsx'
import { moveBy } from './order.ts'
import { readDate, readNeeded } from './read-text.ts'
import { withdrawRow } from './RowTools.tsx'
import { t } from './words.ts'

import styles from './FactsSection.module.css'

type Fact = Rec<'fact'>
type FactRowProps = {
  readonly fact: Fact
  readonly number: number
  /** Those of the same kind. */
  readonly facts: readonly Fact[]
  readonly depth: number
}

/** One fact: its words, when it was, and what else can be done with it. */
export function FactRow({ fact, number, facts, depth }: FactRowProps) {
  const label = t(`factKinds.${fact.kind}`)
  return (
    <>
      <div className={styles['words']} style={{ ['--depth' as 'width']: String(Math.min(depth, 6)) }}>
        <KeptArea
          label={t('facts.field', { label, number })}
          hideLabel
          rows={1}
          slot={`${fact.id}/text`}
          kept={fact.text}
          read={readNeeded('fact', fact.id, 'text', t('facts.needed'))}
        />
      </div>
      <KeptField
        label={t('facts.whenField', { label, number })}
        hideLabel
        placeholder={t('facts.when')}
        slot={`${fact.id}/when`}
        kept={fact.when?.text ?? ''}
        read={readDate('fact', fact.id, 'when')}
      />
      <div className={styles['menu']}>
        <FactMenu fact={fact} number={number} facts={facts} />
      </div>
    </>
  )
}

function FactMenu({ fact, number, facts }: Omit<FactRowProps, 'depth'>) {
  const name = t('facts.name', { label: t(`factKinds.${fact.kind}`), number })
  if (useIsReadOnly()) return null
  const move = (step: number) => moveBy('fact', facts, fact.id, step)
  const kinds = factKinds.filter((kind) => kind !== fact.kind)
  return (
    <Menu
      label={t('facts.more', { name })}
      items={[
        {
          id: 'up',
          label: t('facts.up'),
          keys: 'Alt+ArrowUp',
          isDisabled: move(-1).length === 0,
          onAction: () => void act(move(-1)),
        },
        {
          id: 'down',
          label: t('facts.down'),
          keys: 'Alt+ArrowDown',
          isDisabled: move(1).length === 0,
          onAction: () => void act(move(1)),
        },
        {
          id: 'withdraw',
          label: t('facts.withdraw'),
          isDangerous: true,
          onAction: () => withdrawRow('fact', fact.id, name),
        },
        {
          heading: t('facts.change'),
          items: kinds.map((kind) => ({
            id: kind,
            label: t(`factKinds.${kind}`),
            onAction: () => void act([setField('fact', fact.id, 'kind', kind)]),
          })),
        },
      ]}
    >
      <IconButton size="small" icon={Ellipsis} label={t('facts.more', { name })} />
    </Menu>
  )
}

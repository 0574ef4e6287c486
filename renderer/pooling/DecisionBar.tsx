import MoreHorizontal from 'lucide-react/icons/ellipsis'

import { useReadOnly } from '#renderer/state/use-records.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'

import { cardActs } from './card-acts.ts'
import { decide, type Says } from './decide.ts'
import { KeyedButton } from './KeyedButton.tsx'
import type { Hand } from './pool-store.ts'
import { useNames } from './use-names.ts'
import { t } from './words.ts'

import styles from './Card.module.css'

const answers: readonly { readonly says: Says; readonly keys: string }[] = [
  { says: 'same', keys: '1' },
  { says: 'same-theme', keys: '2' },
  { says: 'not-related', keys: '3' },
  { says: 'later', keys: 'H' },
]

/** The four answers, each with its key, and what else can be done with the card. */
export function DecisionBar({ hand }: { readonly hand: Hand }) {
  const isReadOnly = useReadOnly() !== null
  if (isReadOnly) return null
  return (
    <div data-answers className={styles['bar']}>
      {answers.map(({ says, keys }) => (
        <KeyedButton
          key={says}
          variant={says === 'same' ? 'primary' : 'plain'}
          keys={keys}
          label={t(`decided.${says}`)}
          onPress={() => decide(says)}
        />
      ))}
      <Menu label={t('card.more')} items={cardActs('hand')}>
        <IconButton icon={MoreHorizontal} label={t('card.more')} />
      </Menu>
      <Chosen hand={hand} />
    </div>
  )
}

/** What was chosen to go with the group once it is accepted. */
function Chosen({ hand: { themes, starred } }: { readonly hand: Hand }) {
  const names = useNames()
  const parts = [
    ...(starred ? [t('card.starred')] : []),
    ...(themes.size > 0 ? [t('card.themes', { themes: [...themes].map(names.theme).join(', ') })] : []),
  ]
  return parts.length === 0 ? null : <span className={styles['choices']}>{parts.join(' · ')}</span>
}

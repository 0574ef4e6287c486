import MoreHorizontal from 'lucide-react/icons/ellipsis'
import { useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { useReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { findWordingAuthor } from '#shared/pooling/word-group.ts'
import { type StandingGroup, wordingOf } from '#shared/session/groups.ts'

import { nameAuthor } from './authors.ts'
import { cardActs } from './card-acts.ts'
import { listPointRows } from './card-rows.ts'
import { KeyedButton } from './KeyedButton.tsx'
import { MemberRows } from './MemberRows.tsx'
import { toggle, usePool } from './pool-store.ts'
import { dissolve, takeOut } from './subject-acts.ts'
import { WordingField } from './WordingField.tsx'
import { t } from './words.ts'

import styles from './Card.module.css'

type GroupCardProps = { readonly standing: StandingGroup; readonly out: ReadonlySet<string> }

/** A group that stands: its words, its members, and the ways to take it apart again. */
export function GroupCard({ standing, out }: GroupCardProps) {
  const session = useSession((state) => state.session)
  const { group, points } = standing
  const rows = useMemo(() => (session === null ? [] : listPointRows(session, points)), [session, points])
  if (session === null) return null
  const { text, from } = wordingOf(standing)
  const author = findWordingAuthor(session, group.id)
  return (
    <section data-card tabIndex={-1} aria-label={t('card.groupInHand')} className={styles['card']}>
      <header className={styles['header']}>
        <h3>{t('card.points', { count: points.length })}</h3>
        <p className={styles['reason']}>{group.reason}</p>
      </header>
      <div className={styles['members']}>
        <MemberRows
          label={t('card.members')}
          rows={rows}
          out={out}
          cautions={[]}
          onTurn={(id) => usePool.setState({ chosen: { id: group.id, out: toggle(out, id) } })}
        />
      </div>
      <WordingField
        key={group.id}
        rows={rows}
        words={from === null ? { own: text } : { from }}
        author={author === null ? '' : nameAuthor(author)}
      />
      <GroupBar />
    </section>
  )
}

function GroupBar() {
  const isReadOnly = useReadOnly() !== null
  if (isReadOnly) return null
  return (
    <div data-answers className={styles['bar']}>
      <KeyedButton keys="X" label={t('acts.takeOut')} onPress={() => takeOut(false)} />
      <KeyedButton keys="G" label={t('acts.split')} onPress={() => takeOut(true)} />
      <Button onPress={dissolve}>{t('acts.dissolve')}</Button>
      <Menu label={t('card.more')} items={cardActs('group')}>
        <IconButton icon={MoreHorizontal} label={t('card.more')} />
      </Menu>
    </div>
  )
}

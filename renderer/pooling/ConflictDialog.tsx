import { useRef } from 'react'

import { newId } from '#renderer/host/new-id.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { PoolAct } from '#shared/contract/pooling.ts'
import type { Session } from '#shared/model/session.ts'
import type { PoolConflict } from '#shared/pooling/pool-conflicts.ts'
import { compareOrder } from '#shared/session/list.ts'

import { listSides } from './conflict-sides.ts'
import { listWays, type Named, type Way } from './conflict-ways.ts'
import { usePoolConflicts } from './ConflictBar.tsx'
import { doDecision } from './decisions.ts'
import { sayTables, sayWho } from './history-words.ts'
import { useWholeHistory } from './history.ts'
import { openDialog } from './pool-store.ts'
import { t } from './words.ts'

import styles from './ConflictDialog.module.css'

const mostShown = 12
const none: readonly PoolAct[] = []

type Case = {
  readonly key: string
  readonly conflict: PoolConflict
  readonly sides: readonly Named[]
  readonly ways: readonly Way[]
}

/** A, B, C and so on; after Z it goes on with A2. */
function letterAt(at: number): string {
  return String.fromCharCode(65 + (at % 26)) + (at < 26 ? '' : `${Math.floor(at / 26) + 1}.`)
}

/** Letters go on from case to case, so that no two sides have the same one. */
function listCases(
  session: Session,
  conflicts: readonly PoolConflict[],
  acts: readonly PoolAct[],
): readonly Case[] {
  let at = 0
  return conflicts.map((conflict) => {
    const sides = listSides(session, conflict, acts).map((side) => ({ ...side, letter: letterAt(at++) }))
    return { key: JSON.stringify(conflict), conflict, sides, ways: listWays(conflict, sides, newId) }
  })
}

/** Decisions that contradict each other, each with its ways out. */
export function ConflictDialog() {
  const session = useSession((state) => state.session)
  const acts = useWholeHistory() ?? none
  const conflicts = usePoolConflicts()
  const body = useRef<HTMLDivElement>(null)
  if (session === null) return null
  const close = (): void => openDialog('none')
  const settle = async ({ calls }: Way): Promise<void> => {
    await doDecision({ what: t('decided.settle'), calls })
    // The button went with what it settled.
    requestAnimationFrame(() => body.current?.focus())
  }
  return (
    <Dialog
      title={t('conflict.title')}
      size="large"
      isOpen
      onOpenChange={close}
      footer={<Button onPress={close}>{t('common.close')}</Button>}
    >
      <div ref={body} tabIndex={-1} className={styles['body']}>
        <p role="status">{t(conflicts.length === 0 ? 'conflict.none' : 'conflict.lead')}</p>
        <ul className={styles['list']}>
          {listCases(session, conflicts, acts).map(({ key, ...one }) => (
            <ConflictCase key={key} {...one} session={session} onSettle={(way) => void settle(way)} />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

type ConflictCaseProps = Omit<Case, 'key'> & {
  readonly session: Session
  readonly onSettle: (way: Way) => void
}

function ConflictCase({ conflict, sides, ways, session, onSettle }: ConflictCaseProps) {
  return (
    <li className={styles['conflict']}>
      <h3 className={styles['what']}>
        {t(`conflict.${conflict.kind}`, { count: conflict.points.length, groups: sides.length })}
      </h3>
      <div className={styles['sides']}>
        {sides.map((side) => (
          <SideCard key={side.id} side={side} session={session} shared={conflict.points} />
        ))}
      </div>
      <div className={styles['ways']}>
        {ways.map((way) => (
          <Button key={way.label} onPress={() => onSettle(way)}>
            {way.label}
          </Button>
        ))}
      </div>
    </li>
  )
}

type SideCardProps = {
  readonly side: Named
  readonly session: Session
  /** The points that the decisions differ about. */
  readonly shared: readonly string[]
}

function SideCard({ side, session, shared }: SideCardProps) {
  const { letter, says, words, points, decided } = side
  const { table } = session.records
  const tables = [...new Set(points.flatMap((point) => table.get(point.table ?? '') ?? []))]
  const counts = [t('card.points', { count: points.length }), sayTables(tables.toSorted(compareOrder))]
  const who = sayWho(decided)
  const more = points.length - mostShown
  return (
    <section aria-label={t(`conflict.side.${says}`, { letter, words })} className={styles['side']}>
      <p className={styles['title']}>
        <span className={styles['letter']}>{letter}</span>
        {says === 'group' ? `“${words}”` : t(`conflict.kept.${says}`)}
      </p>
      <p className={styles['meta']}>
        {[...counts, who && t('conflict.by', { who })].filter((part) => part !== '').join(' · ')}
      </p>
      <ol className={styles['members']}>
        {points.slice(0, mostShown).map((point, at) => {
          const from = table.get(point.table ?? '')
          return (
            <li key={point.id} className={classNames(shared.includes(point.id) && styles['shared'])}>
              <span className={styles['mark']}>{`${letter}${at + 1}`}</span>
              <span className={styles['text']}>{point.text}</span>
              <span className={styles['meta']}>{from ? sayTables([from]) : t('table.none')}</span>
            </li>
          )
        })}
      </ol>
      {more > 0 && <p className={styles['meta']}>{t('source.more', { count: more })}</p>}
    </section>
  )
}

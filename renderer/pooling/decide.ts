import { newId } from '#renderer/host/new-id.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import type { Session } from '#shared/model/session.ts'
import { agreementOf } from '#shared/pooling/agreement.ts'
import type { QueueItem } from '#shared/pooling/list-queue.ts'

import { type CardRow, listCardRows, pointsOfRow } from './card-rows.ts'
import { doDecision } from './decisions.ts'
import { wordsFor } from './default-words.ts'
import { focusCard } from './focus.ts'
import { nextAfter } from './keep-hand.ts'
import { type Call, type Choice, newGroup, planApart, planLater, planSame } from './plan-decision.ts'
import { type Hand, usePool } from './pool-store.ts'
import { bulkNow, freshHand, handNow, queueNow, rowsLeftIn } from './queue-now.ts'
import { describeReason } from './say-reason.ts'
import { t } from './words.ts'

export type Says = 'same' | 'same-theme' | 'not-related' | 'later'

function planOf(says: Says, choice: Choice, all: readonly CardRow[]): readonly Call[] {
  switch (says) {
    case 'same':
      return planSame(choice, newId)
    case 'same-theme':
    case 'not-related':
      return planApart(choice, says, newId)
    case 'later':
      return planLater({ ...choice, rows: all }, newId)
  }
}

function saidOf(session: Session, says: Says, rows: readonly CardRow[], toGo: number): string {
  const { tables } = agreementOf(session, { points: rows.flatMap(pointsOfRow) })
  const what = t(`decided.${says}`)
  const of = says === 'same' ? `${what}, ${t('said.atTables', { count: tables.length })}` : what
  return t('said.decided', { what: of, toGo: t('said.toGo', { count: toGo }) })
}

/** The next suggestion is in hand at once, before anything is on the disk. */
function goOn(hand: Hand, isPartOut: boolean): void {
  const next = nextAfter(queueNow().shown, hand.item)
  usePool.setState(({ left }) => ({
    hand: next === null ? null : freshHand(next),
    row: null,
    left: isPartOut ? new Set([...left, ...hand.out]) : left,
  }))
  focusCard()
}

/** Decides on rows of the suggestion in hand, and others that were chosen to go with them. */
function decideOn(session: Session, hand: Hand, says: Says, rows: readonly CardRow[]): void {
  const { item, themes, starred } = hand
  const reason = describeReason(session, item)
  const words = wordsFor(rows, hand.words, item.cautions)
  const choice: Choice = { rows, words, themes, starred, later: item.later, reason }
  const all = listCardRows(session, item)
  const calls = planOf(says, choice, all)
  const toGo = queueNow().shown.length - Number(calls.length > 0)
  const isPartOut = says !== 'later' && rows.length < all.length
  const keys = [item.key]
  announce(saidOf(session, says, rows, Math.max(0, toGo)))
  if (calls.length > 0) void doDecision({ what: t(`decided.${says}`), calls, hand, keys })
  goOn(hand, isPartOut)
}

/** Decides on the suggestion in hand; the next one is there at once. */
export function decide(says: Says): void {
  const { session } = useSession.getState()
  const hand = handNow()
  if (session === null || hand === null) return
  const rows = rowsLeftIn(session, hand)
  if (rows.length < 2) return announce(t('said.needsTwo'), 'assertive')
  decideOn(session, hand, says, rows)
}

/** The same point, and another group or point with it. */
export function decideWith(other: CardRow): void {
  const { session } = useSession.getState()
  const hand = handNow()
  if (session === null || hand === null) return
  const rows = rowsLeftIn(session, hand).filter(({ id }) => id !== other.id)
  decideOn(session, hand, 'same', other.kind === 'group' ? [other, ...rows] : [...rows, other])
}

/** Accepts what was shown and says the same in the same words, as one act; what was changed since is left to be looked at. */
export function acceptBulk(shown: readonly QueueItem[]): void {
  const { session } = useSession.getState()
  const standing = new Map(bulkNow().map((item) => [item.key, item]))
  const takes = shown.filter(({ key }) => standing.has(key))
  if (session === null || takes.length === 0) return
  const groups = takes.map((item) => {
    const { themes, starred } = freshHand(item)
    const reason = describeReason(session, item)
    const rows = listCardRows(session, item)
    const words = wordsFor(rows, null, item.cautions)
    return newGroup({ rows, words, themes, starred, later: item.later, reason }, newId())
  })
  const what = t('decided.bulk', { count: takes.length })
  announce(what)
  usePool.setState({ hand: null, row: null })
  void doDecision({ what, calls: [{ kind: 'group', groups }], keys: takes.map(({ key }) => key) })
}

import { useEffect, useState } from 'react'

import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { Session } from '#shared/model/session.ts'
import { pointsOf } from '#shared/pooling/list-queue.ts'

import { type CardRow, pointsOfRow } from './card-rows.ts'
import { focusCard } from './focus.ts'
import { listTargets, textOfRow } from './merge-targets.ts'
import { type Pick, PickDialog } from './PickDialog.tsx'
import { openDialog } from './pool-store.ts'
import { nameTables } from './say-reason.ts'
import { mergeInto } from './subject-acts.ts'
import { pointInFocus, pointsOfSubject, type Subject, useSubject } from './subject.ts'
import { t } from './words.ts'

/** How many near ones are offered before anything is typed. */
const mostNear = 12

/** The points nearest to one, decided or not; none where the app cannot say. */
function useNear(session: string, point: string | undefined): readonly string[] {
  const [near, setNear] = useState<readonly string[]>([])
  useEffect(() => {
    if (point === undefined) return
    let isGone = false
    const ask = async (): Promise<void> => {
      const found = await desk().pooling.near({ session, point, top: mostNear })
      if (!isGone) setNear(found.map((one) => one.point))
    }
    ask().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [session, point])
  return near
}

function inHand(session: Session, subject: Subject): ReadonlySet<string> {
  const own = pointsOfSubject(session, subject).map(({ id }) => id)
  return new Set(subject.kind === 'hand' ? [...own, ...pointsOf(session, subject.hand.item)] : own)
}

function describe(session: Session, row: CardRow): Pick {
  const points = pointsOfRow(row)
  const where = nameTables(
    session,
    points.flatMap(({ table }) => table ?? []),
  )
  const size =
    row.kind === 'group' ? `${t('card.group')}, ${t('card.points', { count: points.length })}, ` : ''
  return { id: row.id, label: textOfRow(row), note: size + where }
}

/** Puts what is in hand together with another group or point, found by typing. */
export function MergeDialog() {
  const session = useSession((state) => state.session)
  const subject = useSubject()
  const point = session === null || subject === null ? undefined : pointInFocus(session, subject)?.id
  const near = useNear(session?.id ?? '', point)
  const close = (): void => {
    openDialog('none')
    focusCard()
  }
  if (session === null || subject === null) return null
  const not = inHand(session, subject)
  const targets = (text: string): readonly CardRow[] => listTargets(session, { near, not, text })
  return (
    <PickDialog
      title={t('merge.title')}
      hint={t('merge.hint')}
      empty={t('merge.empty')}
      find={(text) => targets(text).map((row) => describe(session, row))}
      onPick={(id, text) => {
        const row = targets(text).find((one) => one.id === id)
        if (row !== undefined) mergeInto(row)
      }}
      onClose={close}
    />
  )
}

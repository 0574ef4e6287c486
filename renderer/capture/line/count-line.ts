import { dismissNotice } from '#renderer/capture/capture-store.ts'
import { changeInTurn } from '#renderer/capture/change-points.ts'
import { enter } from '#renderer/capture/entered.ts'
import { clearLine, giveBack, useLine } from '#renderer/capture/line-store.ts'
import { newId } from '#renderer/host/new-id.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import { type Entry, readEntry } from '#shared/capture/read-entry.ts'
import type { PointEdit } from '#shared/contract/capture.ts'

import { findHere, type Hint, showHint, useHint } from './hint-store.ts'
import { sayHint } from './hint-words.ts'
import { t } from './line-words.ts'
import { fieldsOfMarks } from './marks.ts'
import { rulesOf } from './rules.ts'

/** The point that is counted to: the one that is shown, as long as the line is close to it. Else what is close is shown first. */
function settleHint(): Hint | null {
  const { hint } = useHint.getState()
  const found = findHere()
  if (hint !== null && found.some(({ id }) => id === hint.id)) return hint
  const shown = showHint(found[0])
  announce(shown === null ? t('hint.nothing') : sayHint(shown))
  return null
}

/** What the line asks for that a repeat does not have: it goes to the point itself. */
function marksOfPoint({ tags, starred }: Entry): PointEdit {
  return fieldsOfMarks({ expertise: null, agreement: null, tags, starred })
}

async function count(session: string, typed: string, { id: of }: Hint, entry: Entry): Promise<void> {
  const { text, expertise, agreement } = entry
  const edit = marksOfPoint(entry)
  try {
    await enter({ kind: 'echo', session, echo: { id: newId(), of, text, expertise, agreement } })
    if (Object.keys(edit).length > 0) await changeInTurn(() => [{ point: of, edit }])
  } catch (error) {
    giveBack(typed, error instanceof Error ? error.message : t('refused'))
  }
}

/** Counts what is in the line to the point that the hint shows, instead of adding it; its words are kept. */
export function countLine(): void {
  const { session } = useSession.getState()
  const { text: typed, rewording } = useLine.getState()
  if (session === null || rewording !== null || typed.trim() === '') return
  const hint = settleHint()
  if (hint === null) return
  const entry = readEntry(typed, rulesOf(session))
  dismissNotice()
  clearLine()
  announce(t(hint.isDetail ? 'said.countedDetail' : 'said.counted', { number: hint.number }))
  void count(session.id, typed, hint, entry)
}

import { dismissNotice } from '#renderer/capture/capture-store.ts'
import { changeInTurn, type PointChange } from '#renderer/capture/change-points.ts'
import { enter } from '#renderer/capture/entered.ts'
import { clearLine, giveBack, type Line, useLine } from '#renderer/capture/line-store.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import { type Entry, readEntry } from '#shared/capture/read-entry.ts'
import type { PointEdit } from '#shared/contract/capture.ts'

import { findHere, type Hint, showHint, useHint } from './hint-store.ts'
import { sayHint } from './hint-words.ts'
import { t } from './line-words.ts'
import { fieldsOfMarks } from './marks.ts'
import { rulesOf } from './rules.ts'
import { openLastShortForm } from './short-forms.ts'

/** The point that is counted to: the one that is shown, as long as the line is close to it. Else what is close is shown first. */
function settleHint(): Hint | null {
  const { hint } = useHint.getState()
  const found = findHere()
  if (hint !== null && found.some(({ id }) => id === hint.id)) return hint
  const shown = showHint(found[0])
  announce(shown === null ? t('hint.nothing') : sayHint(shown))
  return null
}

/** What the line asks for that a repeat does not have, and the agreement where the point has none: it goes to the point itself. */
function marksOfPoint(of: string, { tags, starred, agreement: said }: Entry): PointEdit {
  const point = useSession.getState().session?.records.point.get(of)
  const agreement = point?.agreement === null ? said : null
  return fieldsOfMarks({ person: null, expertise: null, agreement, tags, starred })
}

async function count(
  session: string,
  { id, text: typed }: Line,
  { id: of }: Hint,
  entry: Entry,
): Promise<void> {
  const { text, person, expertise, agreement } = entry
  const change = (): readonly PointChange[] => {
    const edit = marksOfPoint(of, entry)
    return Object.keys(edit).length === 0 ? [] : [{ point: of, edit }]
  }
  try {
    await enter({ kind: 'echo', session, echo: { id, of, text, person, expertise, agreement } })
    await changeInTurn(change)
  } catch (error) {
    giveBack(typed, error instanceof Error ? error.message : t('refused'))
  }
}

/** Counts what is in the line to the point that the hint shows, instead of adding it; its words are kept. */
export function countLine(): void {
  const { session } = useSession.getState()
  const line = useLine.getState()
  const { text: typed, rewording } = line
  if (session === null || rewording !== null || typed.trim() === '') return
  const hint = settleHint()
  if (hint === null) return
  const entry = readEntry(openLastShortForm(line), rulesOf(session))
  dismissNotice()
  clearLine()
  announce(t(hint.isDetail ? 'said.countedDetail' : 'said.counted', { number: hint.number }))
  void count(session.id, line, hint, entry)
}

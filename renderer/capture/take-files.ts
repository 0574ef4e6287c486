import { showTrouble } from '#renderer/state/app-store.ts'
import { saveWhile } from '#renderer/state/change-session.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { Taken } from '#shared/contract/capture.ts'

import { goTo, notify, openDialog, type Place, showScope } from './capture-store.ts'
import { type NotesFile, toNotes, useNotes } from './notes-store.ts'
import { t } from './words.ts'

function describeTaken(name: string, taken: Taken): string {
  if (taken.already) return t('taken.already', { name })
  const counted = [
    ['point', taken.points],
    ['topic', taken.topics],
    ['theme', taken.themes],
    ['action', taken.actions],
    ['fact', taken.facts],
  ] as const
  const what = counted.filter(([, count]) => count > 0).map(([sort, count]) => t(`counts.${sort}`, { count }))
  const unread = taken.notUnderstood.length
  const first =
    what.length === 0 ? t('taken.nothing', { name }) : t('taken.done', { name, what: what.join(', ') })
  return unread === 0 ? first : `${first} ${t('taken.unread', { count: unread })}`
}

/** Takes as many steps back as files were brought in: each is one. */
async function takeBack(session: string, steps: number): Promise<void> {
  try {
    // Each step rests on the one before.
    for (let step = 0; step < steps; step += 1) await desk().session.undo({ session })
  } catch (error) {
    showTrouble(error)
  }
}

/** Brings one file in; gives what came of it in a sentence, and whether it was a step. */
async function takeFile(session: string, file: NotesFile, place: Place) {
  const { saved, taken } = await saveWhile(() =>
    desk().capture.takeNotes({ session, notes: toNotes(file), table: place.table, topic: place.topic }),
  )
  return { isStep: saved.act !== null, points: taken.points, words: describeTaken(file.notes.name, taken) }
}

/** Brings the files in as they are read now, each as one step of undo, and says what came of it. */
export async function takeFiles(files: readonly NotesFile[], place: Place): Promise<void> {
  const { session } = useSession.getState()
  if (session === null) return
  useNotes.setState({ work: 'taking', trouble: null })
  const done: { readonly isStep: boolean; readonly points: number; readonly words: string }[] = []
  try {
    // In their order: a later file may speak of a topic that an earlier one names.
    for (const file of files) done.push(await takeFile(session.id, file, place))
    openDialog('none')
  } catch (error) {
    useNotes.setState({ trouble: error instanceof Error ? error.message : String(error) })
  }
  useNotes.setState({ work: 'nothing' })
  if (done.some(({ points }) => points > 0)) {
    goTo(place)
    showScope('all')
  }
  const steps = done.filter(({ isStep }) => isStep).length
  const undo = steps === 0 ? null : (): void => void takeBack(session.id, steps)
  if (done.length > 0) notify({ words: done.map(({ words }) => words).join(' '), undo, seconds: null })
}

import { create } from 'zustand'

import { placeNow, useCapture } from '#renderer/capture/capture-store.ts'
import { useLine } from '#renderer/capture/line-store.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { nameTable } from '#shared/session/points.ts'

import { t } from './line-words.ts'

// Long enough to be seen from the corner of an eye.
const shownFor = 6_000

/** Where a line goes that was begun elsewhere, by name, just after the table, talk or topic was changed; empty otherwise. */
export const useMovedLine = create<{ readonly to: string }>(() => ({ to: '' }))

let timer: number | undefined

function namePlace(): string {
  const { table, topic, presentation } = placeNow()
  const records = useSession.getState().session?.records
  const seat = records?.table.get(table ?? '')
  const talk = records?.presentation.get(presentation ?? '')
  const where = talk?.title ?? (seat === undefined ? t('hint.nowhere') : nameTable(seat))
  return [where, records?.topic.get(topic ?? '')?.title ?? ''].filter((name) => name !== '').join(' · ')
}

function show(to: string): void {
  window.clearTimeout(timer)
  if (to !== useMovedLine.getState().to) useMovedLine.setState({ to })
  if (to !== '') timer = window.setTimeout(() => show(''), shownFor)
}

useCapture.subscribe((now, before) => {
  if (now.place === before.place) return
  const { text, rewording } = useLine.getState()
  const isHalfTyped = text.trim() !== '' && rewording === null && now.session === before.session
  show(isHalfTyped ? namePlace() : '')
})
useLine.subscribe(({ text }) => {
  if (text === '' && useMovedLine.getState().to !== '') show('')
})

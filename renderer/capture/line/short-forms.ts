import { useLine } from '#renderer/capture/line-store.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { type Opened, openAbbreviation } from '#shared/capture/abbreviations.ts'
import { listAll } from '#shared/session/list.ts'

import { replaceIn } from './edit-field.ts'

/** A short form that was just opened, and the line as it stood then. */
type JustOpened = Opened & { readonly text: string; readonly caret: number }

let last: JustOpened | null = null
/** Those that were closed again in this line stay closed, wherever they stand in it by now. */
let closed = new Set<string>()

/** Opens the short form that a space was just typed after. */
export function openShortForm(field: HTMLTextAreaElement): void {
  const { session } = useSession.getState()
  const { selectionStart: caret, selectionEnd, value } = field
  if (session === null || caret !== selectionEnd) return
  const opened = openAbbreviation(value.slice(0, caret), listAll(session, 'abbreviation'))
  if (opened === null || closed.has(opened.short)) return
  replaceIn(field, opened.start, opened.end, opened.long)
  const after = caret + opened.long.length - opened.short.length
  field.setSelectionRange(after, after)
  last = { ...opened, text: field.value, caret: after }
}

/** Whether nothing was typed since a short form was opened in this field. */
export function canCloseShortForm(field: HTMLTextAreaElement | null): boolean {
  return last !== null && field !== null && field.value === last.text && field.selectionStart === last.caret
}

/** Puts the short form back that was just opened; in this line it stays. */
export function closeShortForm(field: HTMLTextAreaElement | null): void {
  if (last === null || field === null || !canCloseShortForm(field)) return
  const { start, short, long, caret } = last
  closed.add(short)
  last = null
  replaceIn(field, start, start + long.length, short)
  const after = caret - long.length + short.length
  field.setSelectionRange(after, after)
}

useLine.subscribe(({ text }, before) => {
  if (text !== '' || before.text === '') return
  last = null
  closed = new Set()
})

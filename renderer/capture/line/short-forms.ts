import { type Line, useLine } from '#renderer/capture/line-store.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { type Opened, openAbbreviation } from '#shared/capture/abbreviations.ts'
import { openLast, opensShortForms } from '#shared/capture/opens-short-forms.ts'
import { listAll } from '#shared/session/list.ts'

import { replaceIn } from './edit-field.ts'
import { rulesOf } from './rules.ts'

/** A short form that was just opened, and the line as it stood then. */
type JustOpened = Opened & { readonly text: string; readonly caret: number }

let last: JustOpened | null = null
/** Those that were closed again in this line stay closed, wherever they stand in it by now. */
let closed = new Set<string>()

/** Opens the short form that a space was just typed after. */
export function openShortForm(field: HTMLTextAreaElement): void {
  const { session } = useSession.getState()
  const { selectionStart: caret, selectionEnd, value } = field
  const { kind, rewording } = useLine.getState()
  if (session === null || caret !== selectionEnd) return
  // A point that is edited stays of its kind, whatever its words look like.
  const isOpening = opensShortForms({ text: value, kind: kind ?? rewording?.kind ?? null }, rulesOf(session))
  if (!isOpening) return
  const opened = openAbbreviation(value.slice(0, caret), listAll(session, 'abbreviation'))
  if (opened === null || closed.has(opened.short)) return
  replaceIn(field, opened.start, opened.end, opened.long)
  const after = caret + opened.long.length - opened.short.length
  field.setSelectionRange(after, after)
  last = { ...opened, text: field.value, caret: after }
}

/** The words of a line that is entered, with the short form opened that it ends with: no space was typed after that one. */
export function openLastShortForm({ text, kind }: Pick<Line, 'text' | 'kind'>): string {
  const { session } = useSession.getState()
  if (session === null) return text
  const opened = openLast({ text, kind }, listAll(session, 'abbreviation'), rulesOf(session))
  if (opened === null || closed.has(opened.short)) return text
  return text.slice(0, opened.start) + opened.long + text.slice(opened.end)
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

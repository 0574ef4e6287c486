import Plus from 'lucide-react/icons/plus'
import { useEffect } from 'react'
import type { ClipboardEvent } from 'react'

import { useApp } from '#renderer/state/app-store.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'

import { addTo } from './act.ts'
import { AddedLines } from './AddedLines.tsx'
import { dropEntry, putEntry, useEntries } from './entries.ts'
import { t } from './words.ts'

import styles from './AddLine.module.css'

type AddLineProps = {
  /** The list's own name, unlike any other's. */
  readonly list: string
  /** What Enter does: "Add a topic". */
  readonly label: string
  readonly placeholder: string
  /** What the lines come to, as one step of undo. */
  readonly onAdd: (lines: readonly string[]) => readonly SetupEdit[]
  /** Takes several pasted lines as they are, where they are looked at first. */
  readonly onPasteLines?: (text: string) => void
}

/** The empty line at the end of a list: type and press Enter. Several pasted lines become several things. */
export function AddLine({ list, label, placeholder, onAdd, onPasteLines }: AddLineProps) {
  const session = useApp(({ open }) => open ?? '')
  const slot = `${session}/add/${list}`
  const text = useEntries(({ entries }) => entries[slot]?.text ?? '')
  const isReadOnly = useIsReadOnly()
  useEffect(() => () => forgetBlank(slot), [slot])
  const type = (next: string): void => {
    if (next === '') dropEntry(slot)
    else putEntry({ slot, session, text: next, edits: [], state: 'line', list: null, why: '' })
  }
  const add = (lines: readonly string[]): void => {
    const edits = onAdd(lines)
    dropEntry(slot)
    if (edits.length === 0) return announce(t('lists.already'))
    addTo(list, lines.join(', '), edits)
    announce(t('lists.added', { what: lines.join(', ') }))
  }
  const paste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain')
    const lines = splitLines(pasted)
    if (lines.length < 2) return
    event.preventDefault()
    if (onPasteLines === undefined) add(lines)
    else onPasteLines(pasted)
  }
  if (isReadOnly) return null
  return (
    <>
      <AddedLines list={list} />
      <div className={styles['line']} data-add-line>
        <Icon icon={Plus} />
        <TextField
          label={label}
          hideLabel
          placeholder={placeholder}
          value={text}
          onChange={type}
          onPaste={paste}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && text.trim() !== '') add([text.trim()])
            else event.continuePropagation()
          }}
        />
      </div>
    </>
  )
}

function splitLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*(?:[-•*·]|\d+[.)])?\s+/u, '').trim())
    .filter((line) => line !== '')
}

function forgetBlank(slot: string): void {
  if (useEntries.getState().entries[slot]?.text.trim() === '') dropEntry(slot)
}

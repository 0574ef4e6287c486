import { type ClipboardEvent, type FormEvent, useEffect } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { EntryBox } from '#renderer/ui/EntryBox.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'

import { EntryFoot } from './EntryFoot.tsx'
import { places } from './focus.ts'
import { typeLine, useLine } from './line-store.ts'
import { t } from './line/line-words.ts'
import { takePaste } from './line/paste-lines.ts'
import { openShortForm } from './line/short-forms.ts'
import { listenForStrayKeys } from './line/stray-keys.ts'
import { useLineKeys } from './line/use-line-keys.ts'

function keep(field: HTMLTextAreaElement | null): void {
  places.entry.current = field
}

/** After a space the word before it may open; not before the line holds the space. */
function afterSpace({ nativeEvent }: FormEvent): void {
  const isTyped = nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertText'
  const field = places.entry.current
  if (isTyped && nativeEvent.data?.endsWith(' ') === true && field !== null)
    queueMicrotask(() => openShortForm(field))
}

function paste(event: ClipboardEvent): void {
  if (takePaste(event.clipboardData.getData('text/plain'))) event.preventDefault()
}

/** Where what is said is typed. It holds its own text, so that typing draws nothing else. */
export function EntryLine() {
  const text = useLine((line) => line.text)
  const trouble = useLine((line) => line.trouble)
  const isRewording = useLine((line) => line.rewording !== null)
  const isPlain = useSession(({ session }) => session?.records.workshop.get(session.id)?.plainTyping === true)
  useLineKeys(isPlain)
  useEffect(listenForStrayKeys, [])
  return (
    <EntryBox foot={<EntryFoot />}>
      <TextArea
        label={t('label')}
        hideLabel
        variant="bare"
        spelling
        rows={1}
        inputRef={keep}
        placeholder={isRewording ? t('rewordHere') : t('placeholder')}
        value={text}
        onChange={typeLine}
        onInput={afterSpace}
        onPaste={paste}
        {...(trouble !== null && { error: trouble })}
      />
    </EntryBox>
  )
}

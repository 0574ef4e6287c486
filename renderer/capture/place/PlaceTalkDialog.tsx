import { useId, useRef, useState } from 'react'
import type { KeyboardEvent, SyntheticEvent } from 'react'

import { openDialog } from '#renderer/capture/capture-store.ts'
import { leaveForEntry } from '#renderer/capture/focus.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'

import { addTalk } from './place-talk.ts'
import { t } from './place-words.ts'
import { listSpeakers } from './talk-edits.ts'

import styles from './PlaceForm.module.css'

function close(): void {
  openDialog('none')
  leaveForEntry()
}

/** A talk that nobody prepared: its title, and whose it is. */
export function PlaceTalkDialog() {
  const records = useSession(({ session }) => session?.records)
  const [title, setTitle] = useState('')
  const [speaker, setSpeaker] = useState('')
  const [isMissing, setMissing] = useState(false)
  const form = useId()
  const fields = useRef<HTMLFormElement>(null)
  const people = records === undefined ? [] : listSpeakers(records)
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (title.trim() === '') {
      setMissing(true)
      fields.current?.querySelector('input')?.focus()
      return
    }
    const typed = fields.current?.querySelector<HTMLInputElement>('[role="combobox"]')
    void addTalk(title.trim(), typed?.value ?? speaker)
    close()
  }
  /** Enter adds the talk, unless it takes somebody of the list first. */
  const submitOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    if (!event.target.hasAttribute('aria-activedescendant')) submit(event)
  }
  const known = people.find(({ label }) => label === speaker)
  return (
    <Dialog
      title={t('talk.title')}
      size="small"
      isOpen
      onOpenChange={close}
      footer={
        <>
          <Button onPress={close}>{t('talk.cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('talk.add')}
          </Button>
        </>
      }
    >
      <form
        ref={fields}
        id={form}
        onKeyDownCapture={submitOnEnter}
        onSubmit={submit}
        className={styles['form']}
      >
        <TextField
          label={t('talk.name')}
          value={title}
          onChange={(text) => {
            setTitle(text)
            setMissing(false)
          }}
          autoFocus
          {...(isMissing && { error: t('talk.nameNeeded') })}
        />
        <ComboBox
          label={t('talk.speaker')}
          description={t('talk.speakerHelp')}
          options={people}
          value={known?.id ?? null}
          text={speaker}
          onChoose={(id) => setSpeaker(people.find((each) => each.id === id)?.label ?? '')}
          onType={setSpeaker}
        />
      </form>
    </Dialog>
  )
}

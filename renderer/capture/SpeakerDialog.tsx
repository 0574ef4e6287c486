import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, SyntheticEvent } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { nextCodes } from '#shared/setup/participant-codes.ts'

import { openDialog } from './capture-store.ts'
import { afterPopup, focusList } from './focus.ts'
import type { PointRow } from './point-rows.ts'
import { setSpeaker } from './set-speaker.ts'
import { t } from './words.ts'

import styles from './SpeakerDialog.module.css'

const nobody = 'nobody'

/** Who said the chosen points: a code, never a name, and the side they know the subject from. */
export function SpeakerDialog({ chosen }: { readonly chosen: readonly PointRow[] }) {
  const people = useRecords('person').filter(({ code }) => code !== '')
  const sides = useRecords('expertise')
  const [first] = chosen
  const [code, setCode] = useState(people.find(({ id }) => id === first?.point.person)?.code ?? '')
  const [side, setSide] = useState(first?.point.expertise ?? nobody)
  const form = useId()
  const fields = useRef<HTMLFormElement>(null)
  useEffect(() => fields.current?.querySelector('input')?.focus(), [])
  const close = (): void => {
    openDialog('none')
    afterPopup(focusList)
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const field = fields.current?.querySelector('input')
    void setSpeaker((field?.value ?? code).trim(), side === nobody ? null : side)
    close()
  }
  /** Enter keeps what stands in the field, unless it takes one of the list first. */
  const submitOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    if (event.target.hasAttribute('aria-activedescendant')) return
    submit(event)
  }
  const codes = people.map((person) => person.code)
  const everybody = useSession(({ session }) => session?.records.person)
  const [next = 'P1'] = nextCodes(everybody?.values() ?? [], 1)
  const options = [...codes.map((each) => ({ id: each, label: each })), { id: next, label: next }]
  return (
    <Dialog
      title={t('speaker.title')}
      size="small"
      isOpen
      onOpenChange={close}
      footer={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('speaker.keep')}
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
        <ComboBox
          label={t('speaker.code')}
          description={t('speaker.codeHelp', { next })}
          options={options}
          value={options.some(({ id }) => id === code) ? code : null}
          text={code}
          onChoose={setCode}
          onType={setCode}
        />
        {sides.length > 0 && (
          <Select
            label={t('speaker.side')}
            options={[
              { id: nobody, label: t('speaker.noSide') },
              ...sides.map(({ id, name }) => ({ id, label: name })),
            ]}
            value={side}
            onChange={setSide}
          />
        )}
      </form>
    </Dialog>
  )
}

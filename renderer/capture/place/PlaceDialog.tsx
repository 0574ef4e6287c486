import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Input, TextField } from 'react-aria-components'
import { flushSync } from 'react-dom'

import { openDialog } from '#renderer/capture/capture-store.ts'
import { leaveForEntry } from '#renderer/capture/focus.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { FieldFrame } from '#renderer/ui/FieldFrame.tsx'

import { goToPlace } from './place-acts.ts'
import { findPlaces, type PlaceEntry } from './place-list.ts'
import { t } from './place-words.ts'
import { usePlaceEntry, usePlaces } from './use-places.ts'

import field from '#renderer/ui/Field.module.css'
import styles from './PlaceDialog.module.css'

/** Gone before the next key comes, so that what is typed then is a point. */
function closeAtOnce(): void {
  flushSync(() => openDialog('none'))
}

function close(): void {
  closeAtOnce()
  leaveForEntry()
}

function choose(place: PlaceEntry): void {
  closeAtOnce()
  goToPlace(place)
}

/** Goes to a table or talk by its number or a part of its name. */
export function PlaceDialog() {
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState(0)
  const list = useId()
  const found = findPlaces(usePlaces(), typed)
  const at = Math.min(marked, found.length - 1)
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const place = found[at]
    if (event.key === 'Enter' && place !== undefined) choose(place)
    if (step !== 0) setMarked(Math.max(0, Math.min(found.length - 1, at + step)))
    if (event.key === 'Enter' || step !== 0) event.preventDefault()
  }
  const type = (text: string): void => {
    setTyped(text)
    setMarked(0)
  }
  return (
    <Dialog title={t('goTo.title')} size="small" isOpen onOpenChange={close}>
      {/* React Aria’s own handler would keep Esc from the dialog. */}
      <div onKeyDownCapture={press}>
        <TextField value={typed} onChange={type} autoFocus className={field['field'] ?? ''}>
          <FieldFrame label={t('goTo.label')} description={t('goTo.help')}>
            <Input
              role="combobox"
              autoComplete="off"
              aria-autocomplete="list"
              aria-expanded={found.length > 0}
              {...(found.length > 0 && { 'aria-controls': list, 'aria-activedescendant': `${list}-${at}` })}
              className={classNames(field['input'])}
            />
          </FieldFrame>
        </TextField>
      </div>
      {found.length === 0 ? (
        <p role="status" className={styles['nothing']}>
          {t('goTo.nothing')}
        </p>
      ) : (
        <PlaceOptions id={list} places={found} at={at} />
      )}
    </Dialog>
  )
}

type PlaceOptionsProps = {
  readonly id: string
  readonly places: readonly PlaceEntry[]
  /** Which of them Enter goes to. */
  readonly at: number
}

function PlaceOptions({ id, places, at }: PlaceOptionsProps) {
  const here = usePlaceEntry()
  const show = (node: HTMLElement | null): void => node?.scrollIntoView({ block: 'nearest' })
  return (
    <ul role="listbox" id={id} aria-label={t('goTo.list')} className={styles['list']}>
      {places.map((place, index) => (
        <li
          key={place.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          ref={index === at ? show : null}
          className={styles['place']}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(place)}
        >
          {place.label}
          {place.id === here?.id && <span className={styles['here']}>{t('goTo.at')}</span>}
        </li>
      ))}
    </ul>
  )
}

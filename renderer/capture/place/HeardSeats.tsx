import { useState } from 'react'
import type { SyntheticEvent } from 'react'

import { openDialog } from '#renderer/capture/capture-store.ts'
import { write } from '#renderer/capture/change-points.ts'
import { afterPopup, focusEntry } from '#renderer/capture/focus.ts'
import { newId } from '#renderer/host/new-id.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'
import { nameTable } from '#shared/session/points.ts'

import { hearTable } from './heard-sides.ts'
import { t } from './place-words.ts'

import styles from './PlaceForm.module.css'

function seat(table: string, side: string, value: boolean): SetupEdit {
  return { kind: 'set', entity: 'table', id: table, field: 'expertise', key: side, value }
}

function edit(...edits: SetupEdit[]): void {
  void write((session) => desk().setup.edit({ session, edits }))
}

function close(): void {
  openDialog('none')
  afterPopup(focusEntry)
}

/** The sides that sit at a table, each kept as it is ticked. */
export function HeardSeats({ table }: { readonly table: string }) {
  const sides = useRecords('expertise')
  const record = useRecords('table').find(({ id }) => id === table)
  const session = useSession((state) => state.session)
  if (record === undefined || session === null) return null
  const heard = hearTable(session.records, { table, topic: null })
  const byPerson = new Set(heard.sides.filter(({ people }) => people > 0).map(({ id }) => id))
  return (
    <Dialog
      title={t('seats.title', { table: nameTable(record) })}
      size="small"
      isOpen
      onOpenChange={close}
      footer={<Button onPress={close}>{t('seats.close')}</Button>}
    >
      <div className={styles['form']}>
        <p>{t('seats.help')}</p>
        {sides.length > 0 && (
          <div role="group" aria-label={t('seats.sides')} className={styles['ticks']}>
            {sides.map(({ id, name }, index) => (
              <Checkbox
                key={id}
                label={name}
                autoFocus={index === 0}
                isSelected={record.expertise[id] === true}
                onChange={(isSeated) => edit(seat(table, id, isSeated))}
                {...(byPerson.has(id) && { description: t('seats.byPerson') })}
              />
            ))}
          </div>
        )}
        <AddSide table={table} autoFocus={sides.length === 0} />
      </div>
    </Dialog>
  )
}

function AddSide({ table, autoFocus }: { readonly table: string; readonly autoFocus: boolean }) {
  const [name, setName] = useState('')
  const add = (event: SyntheticEvent): void => {
    event.preventDefault()
    const trimmed = name.trim()
    if (trimmed === '') return
    const id = newId()
    edit({ kind: 'make', entity: 'expertise', id, value: { name: trimmed } }, seat(table, id, true))
    setName('')
  }
  return (
    <form onSubmit={add}>
      <TextField
        label={t('seats.add')}
        description={t('seats.addHelp')}
        value={name}
        onChange={setName}
        autoFocus={autoFocus}
      />
    </form>
  )
}

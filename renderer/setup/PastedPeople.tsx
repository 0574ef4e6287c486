import { useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DataTable } from '#renderer/ui/DataTable.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { t as ui } from '#renderer/ui/words.ts'
import type { Session } from '#shared/model/session.ts'
import { nameTable } from '#shared/session/points.ts'
import type { ListedPerson } from '#shared/setup/read-people.ts'

import { addTo } from './act.ts'
import { makeListed, readList } from './listed-people.ts'
import { wishOf } from './wishes.ts'
import { t } from './words.ts'

type PastedPeopleProps = { readonly text: string; readonly onClose: () => void }

const mostShown = 50
/** The app takes a thousand at once; more go in as two steps of undo. */
const mostEdits = 900

/** A pasted list as it was read, before anybody is added. Enter adds them. */
export function PastedPeople({ text, onClose }: PastedPeopleProps) {
  const session = useSession((state) => state.session)
  const sorted = useMemo(() => session && readList(session, text), [session, text])
  if (session === null || sorted === null) return null
  const { fresh, already } = sorted
  const add = (): void => {
    onClose()
    addAll(fresh)
    announce(t('pasted.added', { count: fresh.length }))
  }
  return (
    <Dialog
      title={t('pasted.title')}
      size="large"
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose} autoFocus={fresh.length === 0}>
            {ui('common.cancel')}
          </Button>
          {fresh.length > 0 && (
            <Button variant="primary" autoFocus onPress={add}>
              {t('pasted.add', { count: fresh.length })}
            </Button>
          )}
        </>
      }
    >
      <p>{describe(fresh, already)}</p>
      {fresh.length > 0 && (
        <DataTable label={t('pasted.title')} columns={columnsOf(session)} rows={rowsOf(fresh)} />
      )}
      {fresh.length > mostShown && <p>{t('pasted.more', { count: fresh.length - mostShown })}</p>}
    </Dialog>
  )
}

function addAll(fresh: readonly ListedPerson[]): void {
  const { session } = useSession.getState()
  if (session === null) return
  const { edits } = makeListed(session, fresh)
  for (let at = 0; at < edits.length; at += mostEdits)
    addTo('people', t('pasted.waiting', { count: fresh.length }), edits.slice(at, at + mostEdits))
}

/** What the list comes to, in a sentence or two. */
function describe(fresh: readonly ListedPerson[], already: number): string {
  const noted = fresh.filter(({ note }) => note !== '').length
  return [
    fresh.length === 0 ? t('pasted.none') : t('pasted.fresh', { count: fresh.length }),
    already > 0 && t('pasted.already', { count: already }),
    fresh.length > 0 && t('pasted.emails', { count: fresh.filter(({ email }) => email !== '').length }),
    noted > 0 && t('pasted.noted', { count: noted }),
  ]
    .filter(Boolean)
    .join(' ')
}

type Row = ListedPerson & { readonly id: string }

function rowsOf(fresh: readonly ListedPerson[]): readonly Row[] {
  return fresh.slice(0, mostShown).map((person, index) => ({ ...person, id: String(index) }))
}

function columnsOf({ records }: Session) {
  const nameOf = (table: string | null): string => {
    const found = records.table.get(table ?? '')
    return found === undefined ? '' : nameTable(found)
  }
  return [
    { id: 'name', label: t('people.name'), render: ({ name }: Row) => name || t('people.noName') },
    { id: 'email', label: t('people.email'), render: ({ email }: Row) => email },
    {
      id: 'role',
      label: t('signIn.post'),
      render: ({ role, post }: Row) => [role && t(`roles.${role}`), post].filter(Boolean).join(', '),
    },
    {
      id: 'side',
      label: t('signIn.side'),
      render: ({ side }: Row) => records.expertise.get(side ?? '')?.name ?? '',
    },
    { id: 'table', label: t('people.table'), render: ({ table }: Row) => nameOf(table) },
    {
      id: 'wish',
      label: t('wishes.label'),
      render: ({ wish }: Row) => (wish === null ? '' : t(`wishes.${wishOf(wish)}`)),
    },
  ]
}

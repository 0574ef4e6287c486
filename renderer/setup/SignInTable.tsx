import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'

import { act, addTo } from './act.ts'
import { AddedLines } from './AddedLines.tsx'
import { keepSignIn, readSignIn, type SignInColumn, signInColumns } from './sign-in.ts'
import { SignInReadAs } from './SignInReadAs.tsx'
import { useSignInRow } from './use-sign-in-row.ts'
import { t } from './words.ts'

import styles from './SignInTable.module.css'

type Problem = { readonly column: SignInColumn; readonly sentence: string }

/** What came back on the sign-in sheet, typed in row by row: Enter keeps the row and begins the next. */
export function SignInTable() {
  const { row, type, clear } = useSignInRow()
  const [typed, setTyped] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const fields = useRef<HTMLDivElement>(null)
  const focus = (column: SignInColumn): void =>
    fields.current?.querySelector<HTMLElement>(`[data-column="${column}"] input`)?.focus()
  const keep = (): void => {
    const { session } = useSession.getState()
    if (session === null) return
    const reading = readSignIn(session, row)
    if (reading.kind === 'problem') {
      setProblem(reading)
      return focus(reading.column)
    }
    const said = [reading.known?.code, reading.person.name].filter(Boolean).join(' ')
    const edits = keepSignIn(session, reading)
    if (reading.known === null) addTo('sign-in', reading.person.name, edits)
    else void act(edits)
    announce(t(reading.known === null ? 'lists.added' : 'signIn.updated', { what: said }))
    setTyped([...typed, said])
    setProblem(null)
    clear()
    focus('who')
  }
  const keepOnEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) keep()
  }
  if (useIsReadOnly()) return null
  return (
    <div className={styles['sheet']}>
      <p className={styles['lead']}>{t('signIn.lead')}</p>
      <Typed rows={typed} />
      <AddedLines list="sign-in" />
      <div
        ref={fields}
        role="group"
        aria-label={t('signIn.row', { number: typed.length + 1 })}
        className={styles['row']}
        onKeyDown={keepOnEnter}
      >
        {signInColumns.map((column) => (
          <div key={column} data-column={column} className={styles[column]}>
            <TextField
              label={t(`signIn.${column}`)}
              placeholder={t(`signIn.hint.${column}`)}
              value={row[column]}
              onChange={(text) => type(column, text)}
              onKeyDown={(event) => event.continuePropagation()}
              error={problem?.column === column ? problem.sentence : undefined}
              spellCheck="false"
              autoComplete="off"
            />
          </div>
        ))}
        <div className={styles['keep']}>
          <Button variant="primary" keys="Enter" onPress={keep}>
            {t('signIn.keep')}
          </Button>
        </div>
      </div>
      <SignInReadAs row={row} />
    </div>
  )
}

/** The rows that were typed since the sheet was taken up, the last ones in sight. */
function Typed({ rows }: { readonly rows: readonly string[] }) {
  if (rows.length === 0) return null
  const first = Math.max(0, rows.length - 5)
  return (
    <ol aria-label={t('signIn.typed')} className={styles['typed']}>
      {rows.slice(first).map((row, index) => (
        <li key={first + index}>
          <span className={styles['number']}>{first + index + 1}</span> {row}
        </li>
      ))}
    </ol>
  )
}

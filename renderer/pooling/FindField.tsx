import { useEffect, useRef } from 'react'

import { SearchField } from '#renderer/ui/SearchField.tsx'

import { focusRow } from './focus.ts'
import { lookFor, usePool } from './pool-store.ts'

import styles from './FindField.module.css'

type FindFieldProps = {
  readonly label: string
  /** It stays in sight while it is empty. */
  readonly isAlways?: boolean
}

/** Finds as you type; it is there while something is looked for. Enter goes back to the list, Esc empties it first. */
export function FindField({ label, isAlways = false }: FindFieldProps) {
  const find = usePool((state) => state.find)
  const isFinding = usePool((state) => state.isFinding)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isFinding) input.current?.focus()
  }, [isFinding])
  if (!isAlways && !isFinding && find === '') return null
  const leave = (): void => {
    lookFor('')
    focusRow(null)
  }
  return (
    <div className={styles['find']}>
      <SearchField
        label={label}
        keys="/"
        inputRef={input}
        value={find}
        onChange={lookFor}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || (event.key === 'Escape' && find === '')) leaveField(find, leave)
        }}
        onBlur={() => usePool.setState({ isFinding: false })}
      />
    </div>
  )
}

function leaveField(find: string, leave: () => void): void {
  if (find === '') leave()
  else focusRow(null)
}

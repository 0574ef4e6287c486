import { useState } from 'react'
import type { KeyboardEvent } from 'react'

import { focusEntry } from '#renderer/capture/focus.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Switch } from '#renderer/ui/Switch.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'

import { readTime, setPaperTime, turnPaper, usePaper } from './paper-notes.ts'
import { paperTime } from './paper-time.ts'
import { t } from './place-words.ts'

import styles from './PaperSwitch.module.css'

/** Says that what is typed was written on paper first, and when. */
export function PaperSwitch() {
  const isOn = usePaper((paper) => paper.isOn)
  if (useIsReadOnly()) return null
  return (
    <div className={styles['paper']}>
      <Switch label={t('paper.switch')} isSelected={isOn} onChange={turnPaper} />
      {isOn && <PaperTime />}
    </div>
  )
}

/** The time stays in force until another one is given; one that is none changes nothing. */
function PaperTime() {
  const time = usePaper((paper) => paper.time)
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const take = (): boolean => {
    const read = typed === null ? time : readTime(typed)
    setWrong(read === null)
    if (read === null) return false
    setPaperTime(read)
    setTyped(null)
    return true
  }
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (take()) focusEntry()
  }
  return (
    <div onKeyDownCapture={enter}>
      <TextField
        label={t('paper.time')}
        placeholder="10:40"
        inputRef={paperTime}
        value={typed ?? time}
        onChange={(text) => {
          setTyped(text)
          setWrong(false)
        }}
        onBlur={take}
        inputMode="numeric"
        autoComplete="off"
        {...(isWrong ? { error: t('paper.timeWrong') } : { description: t('paper.timeHelp') })}
      />
    </div>
  )
}

import { Meter as AriaMeter, Label } from 'react-aria-components'

import { classNames } from './class-names.ts'

import styles from './Meter.module.css'

type MeterProps = {
  readonly label: string
  readonly value: number
  readonly maxValue: number
  /** The amount in words, such as "9 of 14"; also what is read out. */
  readonly words: string
}

/** How much of a known whole: tables in, points grouped, comments answered. */
export function Meter({ label, value, maxValue, words }: MeterProps) {
  return (
    <AriaMeter value={value} maxValue={maxValue} valueLabel={words} className={classNames(styles['meter'])}>
      {({ percentage }) => (
        <>
          <Label>{label}</Label>
          <span className={styles['words']}>{words}</span>
          <span className={styles['track']}>
            <span className={styles['fill']} style={{ width: `${percentage}%` }} />
          </span>
        </>
      )}
    </AriaMeter>
  )
}

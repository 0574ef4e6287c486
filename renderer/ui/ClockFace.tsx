import Hourglass from 'lucide-react/icons/hourglass'

import { classNames } from './class-names.ts'
import { type ClockShown, describeClock, formatClock } from './clock-words.ts'
import { Icon } from './Icon.tsx'

import styles from './ClockFace.module.css'

/** A clock's figure, with words beside it as its time runs out: never colour alone. */
export function ClockFace({ clock }: { readonly clock: ClockShown }) {
  const words = describeClock(clock)
  const isUrgent = clock.state === 'soon' || clock.state === 'over'
  return (
    <span className={classNames(styles['face'], styles[clock.state])}>
      {isUrgent && <Icon icon={Hourglass} />}
      <span className={styles['lines']}>
        <span role="timer" className={styles['figure']}>
          {formatClock(clock.leftMs)}
        </span>
        {words !== '' && <span className={styles['words']}>{words}</span>}
      </span>
    </span>
  )
}

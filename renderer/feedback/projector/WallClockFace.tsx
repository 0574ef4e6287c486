import { useEffect, useState } from 'react'

import { t } from '#renderer/feedback/words.ts'
import { classNames } from '#renderer/ui/class-names.ts'

import type { WallClock } from './picture.ts'
import { showTime } from './show-time.ts'

import styles from './WallClockFace.module.css'

const soon = 2 * 60_000

/** The time that is left, as it runs. Its last minutes and its end are said in words, never by colour alone. */
export function WallClockFace({ clock }: { readonly clock: WallClock }) {
  const left = useLeft(clock)
  const word = left <= 0 ? t('clock.over') : left <= soon && clock.endsAt !== null ? t('clock.soon') : ''
  return (
    <span role="timer" className={classNames(styles['face'], word !== '' && styles['soon'])}>
      {word !== '' && <span className={styles['word']}>{word} </span>}
      {showTime(left)}
    </span>
  )
}

/** The ms that are left, drawn again at each full second. */
function useLeft({ endsAt, leftMs }: WallClock): number {
  const [now, setNow] = useState(Date.now)
  const left = endsAt === null ? leftMs : endsAt - Math.max(now, 0)
  useEffect(() => {
    if (endsAt === null) return
    const tick = (): void => setNow(Date.now())
    const timer = window.setInterval(tick, 250)
    tick()
    return () => window.clearInterval(timer)
  }, [endsAt])
  return left
}

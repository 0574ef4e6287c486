import type { ReactNode } from 'react'

import styles from './Screen.module.css'

type ScreenProps = {
  /** A ScreenHeader. */
  readonly header: ReactNode
  /** AlertBars, under the header. */
  readonly alerts?: ReactNode
  /** A SplitPane, or the screen's one pane. */
  readonly children: ReactNode
  /** A StatusBar. */
  readonly footer?: ReactNode
}

/** The frame of every screen: it fills the window, and only its middle scrolls. */
export function Screen({ header, alerts, children, footer }: ScreenProps) {
  return (
    <div className={styles['screen']}>
      <div>
        {header}
        {alerts}
      </div>
      <div className={styles['middle']}>{children}</div>
      {footer}
    </div>
  )
}

import type { CSSProperties, ReactNode } from 'react'

import { classNames } from './class-names.ts'
import { PaneDivider } from './PaneDivider.tsx'
import { useRememberedNumber } from './remembered.ts'
import { paneWidths } from './tokens.ts'

import styles from './SplitPane.module.css'

type SidePane = {
  /** Names the pane for a screen reader and its divider. */
  readonly label: string
  readonly children: ReactNode
  /** Pixels at first, where the usual width does not do. */
  readonly width?: number
}

type SplitPaneProps = {
  /** The screen's name; the widths are remembered under it. */
  readonly name: string
  readonly left?: SidePane
  readonly right?: SidePane
  /** The main pane. */
  readonly children: ReactNode
}

/** A main pane with one on the left, on the right, or both; F6 goes between them. */
export function SplitPane({ name, left, right, children }: SplitPaneProps) {
  return (
    <div className={styles['split']}>
      {left && <Side name={name} side="left" pane={left} />}
      <main data-pane tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      {right && <Side name={name} side="right" pane={right} />}
    </div>
  )
}

type SideProps = { readonly name: string; readonly side: 'left' | 'right'; readonly pane: SidePane }

function Side({ name, side, pane: { label, children, width: first = paneWidths[side] } }: SideProps) {
  const [width, setWidth] = useRememberedNumber(`pane.${name}.${side}`, first)
  return (
    <section
      data-pane
      tabIndex={-1}
      aria-label={label}
      className={classNames(styles['side'], styles[side])}
      style={paneStyle(width)}
    >
      <div className={styles['scroll']}>{children}</div>
      <PaneDivider label={label} side={side} width={width} onWidth={setWidth} />
    </section>
  )
}

/** A custom property, so that a narrow window can stack the panes. */
function paneStyle(width: number): CSSProperties {
  return { ['--pane-width' as 'width']: `${width}px` }
}

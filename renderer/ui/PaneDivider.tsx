import type { KeyboardEvent, PointerEvent } from 'react'

import { classNames } from './class-names.ts'
import { t } from './words.ts'

import styles from './PaneDivider.module.css'

const least = 160
const most = 560
const step = 16

type PaneDividerProps = {
  /** The name of the pane whose width it sets. */
  readonly label: string
  /** Where that pane stands. */
  readonly side: 'left' | 'right'
  readonly width: number
  readonly onWidth: (width: number) => void
}

/** The line between two panes: drag it, or focus it and use the left and right arrow keys. */
export function PaneDivider({ label, side, width, onWidth }: PaneDividerProps) {
  const outward = side === 'left' ? 1 : -1
  const widen = (by: number): void => onWidth(Math.min(most, Math.max(least, width + by * outward)))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    widen(event.key === 'ArrowRight' ? step : -step)
  }
  const onPointerDown = (event: PointerEvent): void => event.currentTarget.setPointerCapture(event.pointerId)
  const onPointerMove = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) widen(event.movementX)
  }
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('common.resizePane', { name: label })}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={width}
      tabIndex={0}
      className={classNames(styles['divider'], styles[side])}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  )
}

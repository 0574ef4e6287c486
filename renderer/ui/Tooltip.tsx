import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'

import { classNames } from './class-names.ts'
import type { KeyBinding } from './key-names.ts'
import { KeyCap } from './KeyCap.tsx'

import styles from './Tooltip.module.css'

type TooltipProps = {
  readonly text: string
  readonly keys?: KeyBinding
  /** A button of the kit. */
  readonly children: ReactElement
}

/** A word on what a button does, and its key, after a short rest on it or on focus. */
export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className={classNames(styles['tooltip'])} offset={6}>
        {text}
        {keys && <KeyCap keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}

import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

import styles from './Measure.module.css'

type MeasureProps = {
  readonly unseenRef: RefObject<HTMLDivElement | null>
  /** Pages. */
  readonly children: ReactNode
}

/** Pages that nobody sees, in their real size: what is on them can be measured before it is shown or printed. */
export function Measure({ unseenRef, children }: MeasureProps) {
  return createPortal(
    <div ref={unseenRef} aria-hidden className={styles['unseen']}>
      {children}
    </div>,
    document.body,
  )
}

type Fitting = {
  /** The largest count of which everything fits; null while it is being found. */
  readonly count: number | null
  /** The count that the unseen page is to show. */
  readonly trying: number
  readonly unseenRef: RefObject<HTMLDivElement | null>
}

/** Finds how much of something, up to `most`, fits on the first unseen page. */
export function useMostThatFits(most: number): Fitting {
  const unseenRef = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState({ most, low: 0, high: most })
  const { low, high } = range.most === most ? range : { low: 0, high: most }
  const isFound = low === high
  // Usually there is room for all, so that is tried first.
  const trying = high === most ? most : Math.ceil((low + high) / 2)
  useLayoutEffect(() => {
    const page = unseenRef.current?.firstElementChild
    if (isFound || !page) return
    const fits = page.scrollHeight <= page.clientHeight
    setRange({ most, low: fits ? trying : low, high: fits ? high : trying - 1 })
  }, [isFound, low, high, most, trying])
  return { count: isFound ? low : null, trying, unseenRef }
}

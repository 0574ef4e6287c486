import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'

import { sheetSize } from './sizes.ts'

import styles from './Stage.module.css'

/** Scales a sheet to the room there is, whole and in its middle. */
export function Stage({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0)
  useLayoutEffect(() => {
    const box = ref.current
    if (box === null) return
    const fit = (): void =>
      setScale(Math.min(box.clientWidth / sheetSize.width, box.clientHeight / sheetSize.height))
    const watch = new ResizeObserver(fit)
    watch.observe(box)
    fit()
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={ref} className={styles['stage']}>
      <div className={styles['sheet']} style={{ transform: `translate(-50%, -50%) scale(${scale})` }}>
        {children}
      </div>
    </div>
  )
}

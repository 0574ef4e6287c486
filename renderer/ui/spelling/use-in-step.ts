import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'

/** Keeps a layer as wide as the text area beside it, which has a scroll bar at times, and scrolled as far. */
export function useInStep(layer: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const over = layer.current
    const under = over?.parentElement?.querySelector('textarea')
    if (!over || !under) return
    const scroll = (): void => {
      over.scrollTop = under.scrollTop
    }
    // Told of sizes once they are known, so that no key waits for a layout.
    const watch = new ResizeObserver(() => {
      over.style.width = `${under.clientWidth + 2 * under.clientLeft}px`
      scroll()
    })
    watch.observe(under)
    under.addEventListener('scroll', scroll, { passive: true })
    return () => {
      watch.disconnect()
      under.removeEventListener('scroll', scroll)
    }
  }, [layer])
}

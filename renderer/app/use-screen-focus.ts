import { useEffect } from 'react'

/** A dialog that closed gives the focus back a few frames later, to something that may be gone by then. */
const frames = 6

/**
 * Puts the focus on the main part of a screen that was just shown, where nothing else has taken it: after a key, and after
 * the dialog that made the session. A screen that has a better place takes it first.
 */
export function useScreenFocus(screen: string, isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return
    let frame = 0
    const look = (left: number): void => {
      if (left > 0 || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null)
        frame = requestAnimationFrame(() => look(Math.max(0, left - 1)))
      else focusMain()
    }
    look(frames)
    return () => cancelAnimationFrame(frame)
  }, [screen, isShown])
}

function focusMain(): void {
  const main = document.querySelector<HTMLElement>('main')
  if (main === null || (document.activeElement !== null && document.activeElement !== document.body)) return
  main.tabIndex = -1
  main.focus({ preventScroll: true })
}

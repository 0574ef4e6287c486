import { useEffect, useRef } from 'react'

type Rows = readonly { readonly id: string }[]

/** Whether a row was added at the end, or the list is another one altogether. */
function hasNewEnd(before: Rows, rows: Rows): boolean {
  const last = rows.at(-1)?.id
  return last !== undefined && last !== before.at(-1)?.id && !before.some(({ id }) => id === last)
}

/** Begins a list at its last row, and goes to each that is added there while the focus is elsewhere. */
export function useFollowEnd(
  ref: { readonly current: HTMLElement | null },
  rows: Rows,
  follows: boolean,
): void {
  const before = useRef<Rows>([])
  useEffect(() => {
    const isNew = hasNewEnd(before.current, rows)
    before.current = rows
    if (!follows || !isNew || ref.current?.contains(document.activeElement)) return
    // The virtualiser learns the heights of the rows it has drawn in the frames after this one.
    const toEnd = (): void => ref.current?.scrollTo({ top: ref.current.scrollHeight })
    requestAnimationFrame(() => {
      toEnd()
      requestAnimationFrame(toEnd)
    })
  }, [ref, rows, follows])
}

/** Whether the last key was a character: the list then goes to the row that begins with what was typed. */
export function useTyped(ref: { readonly current: HTMLElement | null }): { readonly current: boolean } {
  const isTyped = useRef(false)
  useEffect(() => {
    const list = ref.current
    const hear = (event: KeyboardEvent): void => {
      isTyped.current = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    }
    const forget = (): void => {
      isTyped.current = false
    }
    list?.addEventListener('keydown', hear, { capture: true })
    list?.addEventListener('pointerdown', forget, { capture: true })
    return () => {
      list?.removeEventListener('keydown', hear, { capture: true })
      list?.removeEventListener('pointerdown', forget, { capture: true })
    }
  }, [ref])
  return isTyped
}

/** Keeps the row that has the focus in sight when the list is made lower, as when a bar opens under it. */
export function useInSight(ref: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const list = ref.current
    if (list === null) return
    const watcher = new ResizeObserver(() => {
      const now = document.activeElement
      if (now !== list && list.contains(now)) now?.scrollIntoView({ block: 'nearest' })
    })
    watcher.observe(list)
    return () => watcher.disconnect()
  }, [ref])
}

import { places } from '#renderer/draft/focus.ts'
import type { ListHandle } from '#renderer/ui/list-handle.ts'

import { usePlan } from './plan-store.ts'

/** The list of the plan, while it is there. */
export const planList = { current: null as HTMLDivElement | null }
export const planHandle = { current: null as ListHandle | null }

export function isInPlan(): boolean {
  return planList.current?.contains(document.activeElement) === true
}

/** Goes to the line in hand. */
export function focusPlan(): void {
  const { line } = usePlan.getState()
  if (line === null) return planList.current?.focus()
  // At once where the row is in the page: the next key may be on its way.
  planList.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(line)}"]`)?.focus()
  planHandle.current?.reveal(line, { focus: true })
}

/** Goes to the words of a line once its form has been drawn, or to what else of it is looked for. */
export function focusLine(id: string, selector = 'textarea', left = 12): void {
  requestAnimationFrame(() => {
    const form = places.edit.current?.querySelector(`[data-plan-form="${CSS.escape(id)}"]`)
    const field = form?.querySelector<HTMLElement>(selector)
    if (field) return field.focus()
    if (left > 0) focusLine(id, selector, left - 1)
  })
}

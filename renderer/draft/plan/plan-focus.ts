import { places } from '#renderer/draft/focus.ts'

/** The list of the plan, while it is there. */
export const planList = { current: null as HTMLDivElement | null }

export function isInPlan(): boolean {
  return planList.current?.contains(document.activeElement) === true
}

export function focusPlan(): void {
  planList.current?.focus()
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

import type { Missing } from './check.ts'
import { showPerson, showSection } from './prepare-store.ts'

/** Shows the section where something is missing, with the focus in its field. */
export function goToMissing({ section, slot }: Missing): void {
  showSection(section)
  if (slot === null) return
  if (section === 'people') showPerson(slot.split('/')[0] ?? null)
  requestAnimationFrame(() => {
    const field = document.querySelector(`[data-slot="${CSS.escape(slot)}"]`)
    field?.querySelector<HTMLElement>('input, textarea, button')?.focus()
  })
}

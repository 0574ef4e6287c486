/** The field for the time that something was written on paper, for the key that goes there. */
export const paperTime = { current: null as HTMLInputElement | null }

/** Goes to the field at once, so that no digit goes elsewhere, with what stands in it marked. */
export function focusPaperTime(): void {
  paperTime.current?.closest('details')?.setAttribute('open', '')
  paperTime.current?.focus()
  paperTime.current?.select()
}

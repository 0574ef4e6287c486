/** Whether a list that dropped down from a button has the keys. */
export function isInPopover(): boolean {
  return Boolean(document.activeElement?.closest('[data-trigger]'))
}

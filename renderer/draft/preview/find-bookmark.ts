function lastIn(element: Element): string | null {
  return [...element.querySelectorAll('[id^="_b_"]')].at(-1)?.id ?? null
}

/** The name of the bookmark that a place in a drawn Word file belongs to: its own, or the nearest before it. */
export function findBookmark(target: Element): string | null {
  let block: Element | null = target.closest('p, tr')
  const own = block?.querySelector('[id^="_b_"]')?.id
  if (own !== undefined) return own
  while (block !== null) {
    let before = block.previousElementSibling
    while (before !== null) {
      const name = lastIn(before)
      if (name !== null) return name
      before = before.previousElementSibling
    }
    block = block.parentElement?.closest('p, tr, table, article') ?? null
  }
  return null
}

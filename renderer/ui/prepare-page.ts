/** The id React Aria looks for before it writes a style element into the page. */
const pressableStyleId = 'react-aria-pressable-style'

/**
 * Keeps React Aria from writing an inline style element, which `style-src 'self'` forbids; the rule itself is in `base.css`.
 * Call once before the first render.
 */
export function preparePage(): void {
  if (document.querySelector(`#${pressableStyleId}`)) return
  const holder = document.createElement('meta')
  holder.id = pressableStyleId
  document.head.append(holder)
}

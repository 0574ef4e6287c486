import type { Paper } from './paper.ts'

/** The element that scrolls an element. */
function scrollerOf(host: HTMLElement): HTMLElement | null {
  let above = host.parentElement
  while (above !== null && !/auto|scroll/u.test(getComputedStyle(above).overflowY))
    above = above.parentElement
  return above
}

function bookmarksOf({ root }: Paper): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[id^="_b_"]')]
}

/** The bookmark that is the first in sight, and how far below the upper edge it stands. */
function readPlace(paper: Paper): { readonly name: string; readonly below: number } | null {
  const top = scrollerOf(paper.host)?.getBoundingClientRect().top
  if (top === undefined) return null
  const first = bookmarksOf(paper).find((mark) => mark.getBoundingClientRect().top >= top)
  return first === undefined ? null : { name: first.id, below: first.getBoundingClientRect().top - top }
}

/**
 * Notes what is at the upper edge of the pages now. What it gives brings that back, on the same pages or on those that
 * stand in their place; nothing where nothing was scrolled.
 */
export function keepPlace(paper: Paper | null, next: Paper | null = paper): () => void {
  const scroller = paper === null ? null : scrollerOf(paper.host)
  if (paper === null || next === null || scroller === null || scroller.scrollTop === 0) return () => undefined
  const before = scroller.scrollTop
  const place = readPlace(paper)
  return () => {
    const mark = place === null ? null : next.root.getElementById(place.name)
    if (mark === null || place === null) {
      scroller.scrollTop = before
      return
    }
    const { top } = scroller.getBoundingClientRect()
    scroller.scrollTop += mark.getBoundingClientRect().top - top - place.below
  }
}

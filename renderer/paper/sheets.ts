import type { ReactNode } from 'react'

/** One page of paper. */
export type Sheet = {
  readonly id: string
  readonly orientation: 'portrait' | 'landscape'
  readonly content: ReactNode
}

/** As many things on each page as its height has room for; a thing higher than a page has one of its own. */
export function fillPages(heights: readonly number[], room: number): readonly (readonly number[])[] {
  const pages: number[][] = []
  let left = 0
  for (const [index, height] of heights.entries()) {
    const page = pages.at(-1)
    if (page === undefined || height > left) {
      pages.push([index])
      left = room - height
    } else {
      page.push(index)
      left -= height
    }
  }
  return pages
}

/** A list cut into parts of the same length; at least one part, which may be empty. */
export function cutInto<Item>(items: readonly Item[], length: number): readonly (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / length))
  return Array.from({ length: count }, (_, at) => items.slice(at * length, (at + 1) * length))
}

import type { Slice } from './slice-body.ts'

function isEmpty(page: HTMLElement): boolean {
  return [...page.querySelectorAll('article')].every((article) => article.childElementCount === 0)
}

/** The rows that a slice begins with go behind those of the table that was cut. */
function joinTable(page: HTMLElement, into: HTMLElement): void {
  const rest = page.querySelector('article > table')
  const table = [...into.querySelectorAll('article > table')].at(-1)
  if (rest === null || table === undefined) return
  table.append(...rest.querySelectorAll(':scope > tr, :scope > tbody > tr'))
  rest.remove()
}

/** What stands on a page goes on at the end of another. */
function joinPage(page: HTMLElement, into: HTMLElement): void {
  const article = [...into.querySelectorAll(':scope > article')].at(-1)
  article?.append(...[...page.querySelectorAll(':scope > article')].flatMap((each) => [...each.childNodes]))
  const notes = into.querySelector(':scope > ol')
  const more = page.querySelector(':scope > ol')
  if (more === null) return
  if (notes === null) article?.after(more)
  else notes.append(...more.children)
}

/** Puts the pages of a slice behind those before it; gives the page it went on with, where it began on one. */
export function joinPages(
  pages: HTMLElement[],
  more: readonly HTMLElement[],
  { goesOn, isInTable }: Pick<Slice, 'goesOn' | 'isInTable'>,
): void {
  const [first, ...rest] = more
  const last = pages.at(-1)
  if (first === undefined) return
  if (goesOn && last !== undefined) {
    if (isInTable) joinTable(first, last)
    joinPage(first, last)
  } else if (!isEmpty(first)) pages.push(first)
  pages.push(...rest.filter((page) => !isEmpty(page)))
}

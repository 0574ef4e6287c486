import type { WallRow } from './projector/picture.ts'

/** Puts rows on pages from their heights: as many on each as there is room for. A row that needs more has one to itself. */
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

/** Where to cut a text near a place: after a space where there is one in reach. */
function findCut(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near)
  const cut = space > near / 2 ? space + 1 : near
  // Never between the halves of one character.
  return /[\uDC00-\uDFFF]/u.test(text[cut] ?? '') ? cut + 1 : cut
}

function cutText(text: string, parts: number): readonly string[] {
  const size = Math.ceil(text.length / parts)
  const cuts: string[] = []
  let rest = text
  while (rest.length > size) {
    const cut = findCut(rest, size)
    cuts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut)
  }
  return [...cuts, rest]
}

/** A row that is longer than a page, in parts that say that it goes on. What it is and who said it stand with the first. */
export function splitRow(row: WallRow, parts: number): readonly WallRow[] {
  if (parts <= 1) return [row]
  const texts = cutText(row.text, parts)
  return texts.map((text, index) => ({
    ...row,
    id: `${row.id}/${index}`,
    text: `${index > 0 ? '… ' : ''}${text}${index < texts.length - 1 ? ' …' : ''}`,
    ...(index > 0 && { telling: '', who: '' }),
  }))
}

/** A page that is shown while a table has the word. */
export type Step = { readonly table: string; readonly page: number }

/**
 * What "next" goes through: for each table in order, the pages its rows are on. One whose rows are all hidden stays on
 * the page that is there.
 */
export function listSteps(
  tables: readonly string[],
  pages: readonly (readonly Pick<WallRow, 'table'>[])[],
): readonly Step[] {
  let here = 0
  return tables.flatMap((table) => {
    const its = pages.flatMap((rows, page) => (rows.some((row) => row.table === table) ? [page] : []))
    here = its.at(-1) ?? here
    return its.length === 0 ? [{ table, page: here }] : its.map((page) => ({ table, page }))
  })
}

/** Where the feedback has got to: a table, and which of its pages. */
export type Place = { readonly table: string | null; readonly part: number }

/** The index of the step that a place means; what is no longer there is as near as it can be, the first where it never was. */
export function findStep(steps: readonly Step[], { table, part }: Place): number {
  const first = steps.findIndex((step) => step.table === table)
  if (first === -1) return 0
  const count = steps.filter((step) => step.table === table).length
  return first + Math.min(part, count - 1)
}

/** The place of the step that many further on; null where there is none. */
export function stepFrom(steps: readonly Step[], from: number, by: number): Place | null {
  const step = steps[from + by]
  if (step === undefined) return null
  const first = steps.findIndex(({ table }) => table === step.table)
  return { table: step.table, part: from + by - first }
}

import { measureArial } from './measure-arial.ts'

const padding = 240
const headingSize = 10.5
const twipsInPoint = 20

/** How wide a column must be for no word of its heading to break. */
export function headingWidth(heading: string): number {
  const font = { name: 'Arial', size: headingSize, bold: true, italic: false }
  const words = heading.split(/\s+/).map((word) => measureArial(word, font))
  return Math.ceil(Math.max(0, ...words) * twipsInPoint) + padding
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0)
}

// Columns too narrow for their heading get what it needs; the others share what is left as they were asked to.
function shareOut(shares: readonly number[], least: readonly number[], textWidth: number): number[] {
  const fixed = new Set<number>()
  for (;;) {
    const free = textWidth - sumOf(least.filter((_, at) => fixed.has(at)))
    const total = sumOf(shares.filter((_, at) => !fixed.has(at)))
    const widths = shares.map((share, at) => (fixed.has(at) ? (least[at] ?? 0) : (share / total) * free))
    const narrow = widths.findIndex((width, at) => !fixed.has(at) && width < (least[at] ?? 0))
    if (narrow === -1) return widths
    fixed.add(narrow)
  }
}

/** Column widths in twips that fill the text width exactly, shared out as asked, none narrower than its least where that can be. */
export function columnWidths(
  shares: readonly number[],
  textWidth: number,
  least: readonly number[] = [],
): number[] {
  const safe = shares.map((share) => (Number.isFinite(share) && share > 0 ? share : 1))
  const fits = sumOf(least) < textWidth
  const widths = shareOut(safe, fits ? least : [], textWidth).map(Math.floor)
  const spare = textWidth - sumOf(widths)
  return widths.map((width, index) => (index === 0 ? width + spare : width))
}

import type { Block } from './block.ts'

/** A heading and what stands under it, up to the next heading. `again` is set where an earlier section goes on after a list that interrupted it. */
export type Section = {
  readonly heading: Block | null
  readonly level: number
  readonly body: readonly Block[]
  readonly again?: true
}

/** Cuts blocks at their headings; what stands before the first one has none. */
export function sectionsOf(blocks: readonly Block[], levels: readonly (number | null)[]): Section[] {
  const sections: { heading: Block | null; level: number; body: Block[] }[] = []
  blocks.forEach((block, index) => {
    const level = levels[index] ?? null
    if (level !== null) sections.push({ heading: block, level, body: [] })
    else if (sections.length === 0) sections.push({ heading: null, level: 0, body: [block] })
    else sections.at(-1)?.body.push(block)
  })
  return sections
}

/** The level of each block of a body: its level in its list, one deeper where a line leads up to the list. */
export function levelsIn(body: readonly Block[]): number[] {
  let led = 0
  let base = 0
  return body.map((block, index) => {
    if (block.depth === null) {
      led = leadsList(block, body[index + 1]) ? 1 : 0
      return block.cell ? Math.min(block.cell.column, 1) : 0
    }
    if ((body[index - 1]?.depth ?? null) === null) base = block.depth
    base = Math.min(base, block.depth)
    return block.depth - base + led
  })
}

/** True for a line that the list after it completes: it ends with a colon or without an end. */
function leadsList(block: Block, next: Block | undefined): boolean {
  if (!next || next.depth === null || block.depth !== null || next.gap > 1) return false
  return !/[.!?;]["”'’)]?$/.test(block.text)
}

const unfinished =
  /\b(?:to|are|is|was|were|be|includes?|included|including|about|on|of|for|that|by|as|with|following|follows|needs?|should|can|could|will|must)\s*[:–—-]?$/i

/** True for a heading that only leads up to what follows, as "The aims were to". */
export function isLead(text: string): boolean {
  return unfinished.test(text)
}

/** Gives a line that only leads up to a list that list and no more: what follows the list goes on under the heading before it. */
export function closeLeads(sections: readonly Section[]): Section[] {
  let above: Section | null = null
  return sections.flatMap((section) => {
    const lead = section.heading !== null && section.heading.heading === null && isLead(section.heading.text)
    if (!lead || !above?.heading) {
      above = section
      return [section]
    }
    const end = section.body.findIndex((block, index) => index > 0 && block.depth === null)
    const level = above.level + 1
    if (section.body[0]?.depth === null || end < 0) return [{ ...section, level }]
    const rest: Section = {
      heading: above.heading,
      level: above.level,
      body: section.body.slice(end),
      again: true,
    }
    return [{ ...section, level, body: section.body.slice(0, end) }, rest]
  })
}

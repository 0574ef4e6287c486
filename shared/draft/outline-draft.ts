import type { Block } from '#shared/model/document.ts'
import type { Session } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'

import { anchorOf } from './anchors.ts'
import { type LaidOut, layOutDraft } from './compose.ts'
import type { Section } from './section.ts'

/** One heading of a draft and those below it. */
export type OutlineItem = {
  readonly anchor: string
  readonly title: string
  /** As Word will count it; empty where the heading has no number. */
  readonly number: string
  readonly level: number
  /** How many points stand under it, at any depth. */
  readonly points: number
  readonly children: readonly OutlineItem[]
}

type Heading = Extract<Block, { readonly kind: 'heading' }>

function countOwn(sections: readonly Section[], counts = new Map<string, number>()): Map<string, number> {
  for (const { anchor, points, sections: below } of sections) {
    counts.set(anchor, points)
    countOwn(below, counts)
  }
  return counts
}

/** Headings in order as a tree: each holds those after it of a deeper level. */
function nest(
  headings: readonly Heading[],
  counts: ReadonlyMap<string, number>,
  above: string,
): readonly OutlineItem[] {
  const items: OutlineItem[] = []
  let count = 0
  for (let at = 0; at < headings.length;) {
    const heading = headings[at]
    if (heading === undefined) break
    const next = headings.findIndex(({ level }, index) => index > at && level <= heading.level)
    const end = next === -1 ? headings.length : next
    if (heading.numbered === true) count += 1
    const number =
      heading.numbered === true ? [above, String(count)].filter((part) => part !== '').join('.') : ''
    const children = nest(headings.slice(at + 1, end), counts, number)
    const anchor = anchorOf(heading)
    const points = children.reduce((sum, child) => sum + child.points, counts.get(anchor) ?? 0)
    items.push({ anchor, title: heading.text, number, level: heading.level, points, children })
    at = end
  }
  return items
}

/** The headings of a draft that is laid out, the writer's own too, as a tree. */
export function outlineBlocks({ document, sections }: LaidOut): readonly OutlineItem[] {
  const headings = document.blocks.filter((block) => block.kind === 'heading')
  return nest(headings, countOwn(sections), '')
}

/** The headings of the draft that a session would give, as a tree. */
export function outlineDraft(session: Session, template: Template): readonly OutlineItem[] {
  return outlineBlocks(layOutDraft(session, { template, version: '', date: '' }))
}

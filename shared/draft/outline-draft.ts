import type { Session } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'

import { gatherMaterial } from './material.ts'
import type { Section } from './section.ts'
import { sectionsOf } from './templates.ts'

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

function outline(sections: readonly Section[], level: number, above: string): readonly OutlineItem[] {
  let count = 0
  return sections.map(({ anchor, title, numbered, points, sections: below }) => {
    if (numbered === true) count += 1
    const number = numbered === true ? [above, String(count)].filter((part) => part !== '').join('.') : ''
    const children = outline(below, level + 1, number)
    const total = children.reduce((sum, child) => sum + child.points, points)
    return { anchor, title, number, level, points: total, children }
  })
}

/** The headings of the draft that a session would give, as a tree. */
export function outlineDraft(session: Session, template: Template): readonly OutlineItem[] {
  return outline(sectionsOf(gatherMaterial(session), template, ''), 1, '')
}

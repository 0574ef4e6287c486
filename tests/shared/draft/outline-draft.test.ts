import { describe, expect, it } from 'vitest'

import { composeDraft } from '#shared/draft/compose.ts'
import { outlineDraft, type OutlineItem } from '#shared/draft/outline-draft.ts'
import { Template } from '#shared/model/workshop.ts'

import { makeRichSession } from './rich-session.ts'

const rich = makeRichSession()

function flatten(items: readonly OutlineItem[]): readonly string[] {
  return items.flatMap(({ anchor, title, level, children }) => [
    `${level} ${anchor} ${title}`,
    ...flatten(children),
  ])
}

describe('the outline', () => {
  it.each(Template.options)('has the headings of the %s draft', (template) => {
    const { blocks } = composeDraft(rich, { template, version: '0.1', date: 'June' })
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${block.anchor} ${block.text}`] : [],
    )
    expect(flatten(outlineDraft(rich, template))).toEqual(headings)
  })

  it('numbers topics as Word will, and counts the points under each, groups by their members', () => {
    const topics = outlineDraft(rich, 'guidance').filter(({ number }) => number !== '')
    expect(topics.map(({ number, title, points }) => [number, title, points])).toEqual([
      ['1', 'First contact', 15],
      ['2', 'Medicines', 3],
      ['3', 'Carers', 0],
      ['4', 'Further points', 1],
    ])
  })

  it('counts every point once over the parts of the guidance', () => {
    const total = outlineDraft(rich, 'guidance').reduce((sum, { points }) => sum + points, 0)
    expect(total).toBe([...rich.records.point.values()].filter(({ withdrawn }) => !withdrawn).length)
  })
})

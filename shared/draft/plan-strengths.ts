import { plainTable } from './plain-table.ts'
import type { Plan } from './plan.ts'
import { makeSection, type Section } from './section.ts'
import { countOf, joinWords, lineOf } from './words.ts'

const strengths = ['offer', 'consider', 'research', null] as const

/** How firmly the actions are worded, topic by topic: counts, not the actions again. */
export function strengthSection(plan: Plan): Section {
  if (plan.count === 0) return makeSection('strengths', 'How firmly the actions are worded')
  const counts = plan.rows.map((row) => {
    const actions = plan.actions.get(row.id) ?? []
    return strengths.map((strength) => actions.filter((action) => action.strength === strength).length)
  })
  const totals = strengths.map((_, index) => counts.reduce((sum, row) => sum + (row[index] ?? 0), 0))
  const [offer = 0, consider = 0, research = 0, open = 0] = totals
  const parts = [
    offer === 0 ? '' : `${offer} to be done`,
    consider === 0 ? '' : `${consider} to be considered`,
    research === 0 ? '' : `${research} to find out more`,
    open === 0 ? '' : `${open} not graded, because the opening words do not say`,
  ].filter((part) => part !== '')
  const rows = plan.rows.map((row, index) => [lineOf(row.topic), ...(counts[index] ?? []).map(String)])
  const table = plainTable(
    { anchor: 'strengths-table', caption: 'Actions by topic and strength of wording' },
    [
      { heading: 'Topic', width: 7 },
      { heading: 'To be done', width: 2 },
      { heading: 'To consider', width: 2 },
      { heading: 'To find out', width: 2 },
      { heading: 'Not graded', width: 2 },
    ],
    [...rows, ['All topics', ...totals.map(String)]],
  )
  const lead = `Of ${countOf(plan.count, 'action')}, ${joinWords(parts)}. Sub-actions are counted with their lead.`
  return makeSection('strengths', 'How firmly the actions are worded', {
    blocks: [{ kind: 'paragraph', text: lead }, ...table],
  })
}

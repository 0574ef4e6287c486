import { plainTable } from './plain-table.ts'
import { type Plan, rowTitle } from './plan.ts'
import { makeSection, type Section } from './section.ts'
import { countOf, joinWords } from './words.ts'

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
  const are = (count: number): string => `${count} ${count === 1 ? 'is' : 'are'}`
  const parts = [
    offer === 0 ? '' : `${are(offer)} to be done`,
    consider === 0 ? '' : `${are(consider)} to be considered`,
    research === 0 ? '' : `${are(research)} to find out more`,
    open === 0 ? '' : `${are(open)} not graded`,
  ].filter((part) => part !== '')
  const cells = (numbers: readonly number[] = []): readonly string[] =>
    numbers.map((number, index) => (index === 3 && open === 0 ? '' : String(number)))
  const rows = plan.rows.map((row, index) => [rowTitle(row), ...cells(counts[index])])
  const table = plainTable(
    { anchor: 'strengths-table', caption: 'Actions by topic and strength of wording', compact: true },
    [
      { heading: 'Topic', width: 7 },
      { heading: 'To be done', width: 2 },
      { heading: 'To consider', width: 2 },
      { heading: 'To find out', width: 2 },
      { heading: 'Not graded', width: 2 },
    ],
    [...rows, ['All topics', ...cells(totals)]],
  )
  const lead = `Of the ${countOf(plan.count, 'action')}, ${joinWords(parts)}. Sub-actions are counted with their lead.`
  return makeSection('strengths', 'How firmly the actions are worded', {
    blocks: [{ kind: 'paragraph', text: lead, anchor: 'strengths-lead' }, ...table],
  })
}

import type { Block } from '#shared/model/document.ts'

import {
  sayStrength,
  statementAnchor,
  statementsOf,
  statementTables,
  statementText,
} from './gather-statements.ts'
import { note, sayAs } from './lists.ts'
import type { Material } from './material.ts'
import { richTable } from './rich-table.ts'
import { makeSection, type Section } from './section.ts'

const lead =
  'Every recommendation in one place, in the order of the topics. How firmly each is meant and how widely it was heard stand in columns of their own, because the one does not follow from the other.'

function heardAt(material: Material, tables: readonly string[]): string {
  if (tables.length === 0) return 'No table noted'
  return material.manyTables ? `${tables.length} of ${material.tables.length} tables` : (tables[0] ?? '')
}

function listBlocks(material: Material): readonly Block[] {
  const statements = statementsOf(material)
  if (statements.length === 0)
    return note(
      'all-none',
      'There is no recommendation yet. A point of the kind “should say” becomes one when the draft is composed.',
    )
  const rows = statements.map((statement) => [
    [{ text: statement.number, ref: statementAnchor(statement) }],
    statementText(statement),
    sayStrength(statement),
    heardAt(material, statementTables(material, statement)),
  ])
  return [
    ...sayAs('all-lead', lead),
    ...richTable(
      { anchor: 'all-statements', caption: 'All recommendations' },
      [
        { heading: 'No.', width: 2 },
        { heading: 'Recommendation', width: 11 },
        { heading: 'Strength', width: 4 },
        { heading: 'Heard at', width: 3.5 },
      ],
      rows,
    ),
  ]
}

/** The full list of recommendations, strength and agreement apart. */
export function allStatementsSection(material: Material): Section {
  return makeSection('all-recommendations', 'Recommendations in full', { blocks: listBlocks(material) })
}

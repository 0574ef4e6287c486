import type { Session } from '#shared/model/session.ts'
import type { Act } from '#shared/session/write-changes.ts'

import { DraftEditProblem } from './draft-edit-problem.ts'
import { gatherMaterial } from './material.ts'
import { startNumbering } from './number-statements.ts'
import { claimStatements } from './recommend-rests.ts'
import { lineOf } from './words.ts'

type Edit = {
  readonly kind: 'make' | 'set'
  readonly entity: string
  readonly id: string
  readonly field?: string
  readonly value?: unknown
}

function numberIn({ kind, field, value }: Edit): string {
  const number =
    kind === 'make' ? (value as { readonly number?: unknown }).number : field === 'number' ? value : ''
  return typeof number === 'string' ? lineOf(number) : ''
}

/** Throws DraftEditProblem where an edit gives a recommendation a second number, or one that another carries or carried. */
export function expectFreeNumber(session: Session, edit: Edit): void {
  const number = numberIn(edit)
  const own = lineOf(session.records.recommendation.get(edit.id)?.number ?? '')
  if (edit.kind === 'set' && edit.field === 'number' && own !== '' && own !== number)
    throw new DraftEditProblem(
      `This recommendation keeps its number ${own.slice(0, 20)}, so that the number is never given twice.`,
    )
  if (number === '') return
  const other = session.records.recommendation.find(
    (each) => each.id !== edit.id && lineOf(each.number) === number,
  )
  if (other === undefined) return
  throw new DraftEditProblem(
    `The number ${number.slice(0, 20)} was given to another recommendation, and no number is given twice. Choose another.`,
  )
}

/** Gives each new recommendation without a number the next one of its topic. */
export function giveNumbers(act: Act, edits: readonly Edit[]): void {
  const made = edits.filter(({ kind, entity }) => kind === 'make' && entity === 'recommendation')
  const without = made.flatMap(({ id }) => {
    const recommendation = act.session().records.recommendation.get(id)
    return recommendation?.number === '' ? [recommendation] : []
  })
  if (without.length === 0) return
  const material = gatherMaterial(act.session())
  const claims = claimStatements(material)
  const { next } = startNumbering(material, claims)
  for (const { id, topic } of without) {
    const theme = claims.kept.find(({ recommendation }) => recommendation.id === id)?.lead?.themes[0] ?? null
    act.set('recommendation', id, 'number', next(topic, theme))
  }
}

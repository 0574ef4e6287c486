import type { Typed } from '#renderer/draft/kept/typed.ts'
import { lineOf } from '#shared/draft/words.ts'
import { blanks } from '#shared/model/blank.ts'
import type { Fields } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'
import { nestItems } from '#shared/session/nest.ts'

type Kept<E extends 'planRow' | 'action'> = Readonly<Fields<E>> & { readonly id: string }
export type PlanRow = Kept<'planRow'>
export type PlanAction = Kept<'action'>

/** The plan as its writer sees it: what the session holds, and over it what was typed since. */
export type PlanNow = {
  readonly rows: readonly PlanRow[]
  readonly actions: readonly PlanAction[]
  /** The outermost actions of a row. */
  readonly roots: ReadonlyMap<string, readonly PlanAction[]>
  readonly under: ReadonlyMap<string, readonly PlanAction[]>
}

/** One line of the plan: a row, or an action under it. */
export type PlanLine =
  | { readonly kind: 'row'; readonly id: string; readonly number: string; readonly row: PlanRow }
  | {
      readonly kind: 'action'
      readonly id: string
      /** "2.1"; that of its lead for a sub-action. */
      readonly number: string
      /** How many leads stand above it. */
      readonly depth: number
      readonly lead: PlanAction | null
      readonly action: PlanAction
    }

function overlay<E extends 'planRow' | 'action'>(
  session: Session,
  entity: E,
  typed: readonly Typed[],
): readonly Kept<E>[] {
  const own = new Map(typed.filter((each) => each.entity === entity).map((each) => [each.id, each]))
  const kept = listAll(session, entity).map((record) => ({ ...record, ...own.get(record.id)?.fields }))
  const begun = [...own.values()].filter(({ id, make }) => make !== null && !session.records[entity].has(id))
  return [
    ...kept,
    ...begun.map(({ id, make, fields }) => ({ ...blanks[entity], ...make, ...fields, id })),
  ] as readonly unknown[] as readonly Kept<E>[]
}

/** Reads the plan; what is only begun stands last among its like. An action whose row is gone is in none. */
export function readPlan(session: Session, typed: readonly Typed[] = []): PlanNow {
  const here = typed.filter((each) => each.session === session.id)
  const rows = overlay(session, 'planRow', here)
  const known = new Set(rows.map(({ id }) => id))
  const actions = overlay(session, 'action', here).filter(({ row }) => known.has(row))
  const nested = nestItems(actions, (action, lead) => action.row === lead.row)
  return { rows, actions, roots: Map.groupBy(nested.roots, ({ row }) => row), under: nested.under }
}

function listBelow(plan: PlanNow, lead: PlanAction, number: string, depth: number): readonly PlanLine[] {
  return (plan.under.get(lead.id) ?? []).flatMap((action): readonly PlanLine[] => [
    { kind: 'action', id: action.id, number, depth, lead, action },
    ...listBelow(plan, action, number, depth + 1),
  ])
}

/** Every line of the plan in its order, numbered as in the document. */
export function listLines(plan: PlanNow): readonly PlanLine[] {
  return plan.rows.flatMap((row, at): readonly PlanLine[] => [
    { kind: 'row', id: row.id, number: `${at + 1}`, row },
    ...(plan.roots.get(row.id) ?? []).flatMap((action, index): readonly PlanLine[] => {
      const number = `${at + 1}.${index + 1}`
      return [
        { kind: 'action', id: action.id, number, depth: 0, lead: null, action },
        ...listBelow(plan, action, number, 1),
      ]
    }),
  ])
}

/** An action's sub-actions, and theirs. */
export function listSubActions(plan: PlanNow, id: string): readonly PlanAction[] {
  return (plan.under.get(id) ?? []).flatMap((action) => [action, ...listSubActions(plan, action.id)])
}

/** What a line says, in one line. */
export function wordsOfLine(line: PlanLine): string {
  return lineOf(line.kind === 'row' ? line.row.topic.replaceAll('\n', '; ') : line.action.text)
}

import type { Rec, Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

/** The action plan as a nested list: topic and standards, then its actions, each under its lead action. */
export function writePlan(
  session: Session,
  item: (depth: number, text: string) => string,
): readonly string[] {
  const actions = listAll(session, 'action')
  const below = (row: string, under: string | null, depth: number): readonly string[] =>
    actions
      .filter((action) => action.row === row && action.under === under)
      .flatMap((action) => [item(depth, labelled(action)), ...below(row, action.id, depth + 1)])
  return listAll(session, 'planRow').flatMap((row) => {
    const standards = row.standards.length === 0 ? '' : ` [${row.standards.join(', ')}]`
    return [item(0, row.topic + standards), ...below(row.id, null, 1)]
  })
}

function labelled(action: Rec<'action'>): string {
  return action.label === '' ? action.text : `${action.label}: ${action.text}`
}

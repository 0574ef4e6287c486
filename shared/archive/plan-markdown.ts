import type { Rec, Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'
import { nestItems } from '#shared/session/nest.ts'

/** The action plan as a nested list: topic and standards, then its actions, each under its lead action. */
export function writePlan(
  session: Session,
  item: (depth: number, text: string) => string,
): readonly string[] {
  const { roots, under } = nestItems(listAll(session, 'action'), (action, lead) => action.row === lead.row)
  const byRow = Map.groupBy(roots, (action) => action.row)
  const write = (action: Rec<'action'>, depth: number): readonly string[] => [
    item(depth, labelled(action)),
    ...(under.get(action.id) ?? []).flatMap((part) => write(part, depth + 1)),
  ]
  return listAll(session, 'planRow').flatMap((row) => {
    const standards = row.standards.length === 0 ? '' : ` [${row.standards.join(', ')}]`
    return [
      item(0, row.topic + standards),
      ...(byRow.get(row.id) ?? []).flatMap((action) => write(action, 1)),
    ]
  })
}

function labelled(action: Rec<'action'>): string {
  return action.label === '' ? action.text : `${action.label}: ${action.text}`
}

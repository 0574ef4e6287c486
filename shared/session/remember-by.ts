import type { Entity } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'

/** Works something out of a session once, and again only when one of these sorts of things has changed. */
export function rememberBy<Result>(
  [first, ...others]: readonly [Entity, ...Entity[]],
  work: (session: Session) => Result,
): (session: Session) => Result {
  const known = new WeakMap<object, { readonly beside: readonly object[]; readonly result: Result }>()
  return (session) => {
    const beside = others.map((entity) => session.records[entity])
    const last = known.get(session.records[first])
    if (last !== undefined && last.beside.every((records, at) => records === beside[at])) return last.result
    const result = work(session)
    known.set(session.records[first], { beside, result })
    return result
  }
}

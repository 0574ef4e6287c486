import { useSession } from '#renderer/state/session-store.ts'
import { blanks } from '#shared/model/blank.ts'
import type { Fields } from '#shared/model/entities.ts'

import { changeThing } from './save-typed.ts'
import { findTyped, type Thing, useTyped } from './typed.ts'

/** A thing as its writer sees it: what the session holds, and over it what was typed since. */
export type ShownThing<E extends Thing> = {
  readonly entity: E
  readonly id: string
  readonly fields: Readonly<Fields<E>>
  /** The session does not hold it yet. */
  readonly isNew: boolean
  readonly error: string | undefined
  readonly isSettled: (field: keyof Fields<E> & string) => boolean
  readonly change: (fields: Partial<Fields<E>>, options?: { readonly now?: boolean }) => void
}

/** Whether nothing that was typed in a field waits to be saved, at this moment. */
export function isKept(id: string, field: string): boolean {
  return !(field in (findTyped(id)?.fields ?? {}))
}

/** A thing with what was typed about it; null where there is none. */
export function useThing<E extends Thing>(entity: E, id: string): ShownThing<E> | null {
  const record = useSession(({ session }) => session?.records[entity].get(id))
  const typed = useTyped(({ byId }) => byId[id])
  if (record === undefined && typed === undefined) return null
  const fields = { ...blanks[entity], ...typed?.make, ...record, ...typed?.fields } as unknown as Fields<E>
  return {
    entity,
    id,
    fields,
    isNew: record === undefined,
    error: typed?.state === 'refused' ? typed.why : undefined,
    isSettled: (field) => typed === undefined || !(field in typed.fields),
    change: (changed, options) => changeThing(entity, id, changed, options),
  }
}

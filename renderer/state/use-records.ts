import { useMemo } from 'react'

import type { Entity } from '#shared/model/entities.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { compareOrder, getWorkshop, listAll } from '#shared/session/list.ts'

import { useSession } from './session-store.ts'

/** All things of one sort that are not withdrawn, in order; the same list until one of them changes. */
export function useRecords<E extends Entity>(entity: E): readonly Rec<E>[] {
  const records = useSession(({ session }) => session?.records[entity])
  return useMemo(() => {
    const { session } = useSession.getState()
    return session === null || records === undefined ? [] : listAll(session, entity)
  }, [records, entity])
}

/** The things of one sort that were withdrawn. */
export function useWithdrawn<E extends Entity>(entity: E): readonly Rec<E>[] {
  const records = useSession(({ session }) => session?.records[entity])
  return useMemo(
    () => [...(records?.values() ?? [])].filter((record) => record.withdrawn).toSorted(compareOrder),
    [records],
  )
}

/** Every point of the session, withdrawn ones too. */
export function usePoints(): Session['records']['point'] | undefined {
  return useSession(({ session }) => session?.records.point)
}

/** The workshop of the open session. */
export function useWorkshop(): Rec<'workshop'> | null {
  return useSession(({ session }) => (session === null ? null : getWorkshop(session)))
}

/** Why nothing of the session can be changed here, or null. */
export function useReadOnly(): string | null {
  return useSession(({ readOnly }) => readOnly)
}

/** True while nothing of the session can be changed here. */
export function useIsReadOnly(): boolean {
  return useSession(({ readOnly }) => readOnly !== null)
}

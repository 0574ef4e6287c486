import { useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import type { Entity } from '#shared/model/entities.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

/** All things of one sort that are not withdrawn, in order; the same list until one of them changes. */
export function useRecords<E extends Entity>(entity: E): readonly Rec<E>[] {
  const records = useSession(({ session }) => session?.records[entity])
  return useMemo(() => {
    const { session } = useSession.getState()
    return session === null || records === undefined ? [] : listAll(session, entity)
  }, [records, entity])
}

/** Every point of the session, withdrawn ones too. */
export function usePoints(): Session['records']['point'] | undefined {
  return useSession(({ session }) => session?.records.point)
}

/** Why nothing can be changed here, or null. */
export function useReadOnly(): string | null {
  return useSession(({ readOnly }) => readOnly)
}

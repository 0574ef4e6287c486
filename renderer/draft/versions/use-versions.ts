import { useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { type IssuedVersion, listVersions } from '#shared/draft/versions.ts'
import type { Rec } from '#shared/model/session.ts'

export type ShownVersion = Omit<IssuedVersion, 'status'> & { readonly status: Rec<'version'>['status'] }

/** The versions of the open session that went out, the newest first. */
export function useVersions(): readonly ShownVersion[] {
  const records = useRecords('version')
  return useMemo(() => {
    const { session } = useSession.getState()
    if (session === null) return []
    const status = new Map(records.map((record) => [record.id, record.status]))
    return listVersions(session).map((version) => ({
      ...version,
      status: status.get(version.id) ?? 'draft',
    }))
  }, [records])
}

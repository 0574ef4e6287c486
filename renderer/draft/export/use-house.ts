import { useEffect } from 'react'

import { useDraft } from '#renderer/draft/draft-store.ts'
import type { FileContent } from '#shared/contract/common.ts'

import { houseOf, useExport } from './export-store.ts'

/** The organisation's template for the open session; null for Pooled's own look. */
export function useHouse(): FileContent | null {
  const session = useDraft((state) => state.session)
  useEffect(() => {
    if (session !== null) houseOf(session)
  }, [session])
  return useExport(({ houses }) => (session === null ? null : (houses[session] ?? null)))
}

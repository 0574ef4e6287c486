import type { Session } from '#shared/model/session.ts'
import { nextCodes } from '#shared/setup/participant-codes.ts'

import { useEntries } from './entries.ts'

type Coded = { readonly code: string }

function isCoded(value: object): value is Coded {
  return 'code' in value && typeof value.code === 'string'
}

/** The people who were added and whom the session does not hold yet: they have their codes already. */
function listWaiting(): readonly Coded[] {
  return Object.values(useEntries.getState().entries)
    .flatMap(({ edits }) => edits)
    .flatMap((edit) => (edit.kind === 'make' && edit.entity === 'person' ? [edit.value] : []))
    .filter(isCoded)
}

/** Codes for new people: never one that somebody has, had before they were withdrawn, or is about to have. */
export function freeCodes(session: Session | null, count: number): readonly string[] {
  return nextCodes([...(session?.records.person.values() ?? []), ...listWaiting()], count)
}

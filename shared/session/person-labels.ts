import type { Session } from '#shared/model/session.ts'

import { listAll } from './list.ts'
import { rememberBy } from './remember-by.ts'

/**
 * What stands for each person outside the session: the code, never the name, and no two the same. Somebody who did not agree to
 * be quoted, or took that back, has none: they are not told apart.
 */
export const labelByCode: (session: Session) => ReadonlyMap<string, string> = rememberBy(
  ['person'],
  (session) => {
    const labels = new Map<string, string>()
    const used = new Set<string>()
    for (const { id, code, consent } of listAll(session, 'person')) {
      if (consent === 'refused' || consent === 'withdrawn') continue
      const base = code.trim() === '' ? 'No code' : code.trim()
      let label = base
      for (let number = 2; used.has(label); number += 1) label = `${base} (${number})`
      used.add(label)
      labels.set(id, label)
    }
    return labels
  },
)

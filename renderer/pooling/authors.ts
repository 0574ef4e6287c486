import type { PoolAct } from '#shared/contract/pooling.ts'

import { isOwnAct } from './decisions.ts'
import { t } from './words.ts'

/** Under what this machine remembers who its own acts are by: names stand in no record. */
const kept = 'pooled.pooler'

function readOwn(): string | null {
  try {
    return localStorage.getItem(kept)
  } catch {
    return null
  }
}

function keepOwn(by: string): void {
  try {
    localStorage.setItem(kept, by)
  } catch {
    // Without storage it is learned again with the next decision.
  }
}

/** Learns from the history which of its lines are of this machine. */
export function learnOwn(acts: readonly PoolAct[]): void {
  const own = acts.find(({ act }) => isOwnAct(act))
  if (own !== undefined && own.by !== readOwn()) keepOwn(own.by)
}

/** Who did something, as far as it can be said: "you", "somebody else", or nothing while neither is known. */
export function nameAuthor(by: string): string {
  const own = readOwn()
  if (by === '' || own === null) return ''
  return by === own ? t('history.you') : t('history.other')
}

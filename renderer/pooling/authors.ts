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

/** The last decision of this machine that still stands, and is not an undo itself. */
export function findOwnLast(acts: readonly PoolAct[]): PoolAct | undefined {
  const own = readOwn()
  const undoing = new Set(acts.map(({ undoneBy }) => undoneBy))
  return acts.find(({ act, by, undoneBy }) => by === own && undoneBy === null && !undoing.has(act))
}

/** Who did something, as far as it can be said: "you", "somebody else", or nothing while neither is known. */
export function nameAuthor(by: string): string {
  const own = readOwn()
  if (by === '' || own === null) return ''
  return by === own ? t('history.you') : t('history.other')
}

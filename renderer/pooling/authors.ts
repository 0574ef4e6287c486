import type { PoolHistory } from '#shared/contract/pooling.ts'

import { t } from './words.ts'

/** Under what this machine remembers who its own acts are by: names stand in no record. */
const kept = 'pooled.pooler'

/** Known for as long as the page is open, where nothing can be kept. */
let learned: string | null = null

function readOwn(): string | null {
  try {
    return learned ?? localStorage.getItem(kept)
  } catch {
    return null
  }
}

function keepOwn(by: string): void {
  learned = by
  try {
    localStorage.setItem(kept, by)
  } catch {
    // Without storage it is learned again from the history.
  }
}

/** Who else decided something, the first to do so first. */
let known: readonly string[] = []

/** Learns from the history by whom the acts of this machine are, and who the others are. */
export function learnAuthors({ own, others }: Pick<PoolHistory, 'own' | 'others'>): void {
  if (own !== '' && own !== readOwn()) keepOwn(own)
  known = others
}

/** Who did something, as far as it can be said: "you", "somebody else", "colleague 2" where several others did; no record of a decision holds a name. */
export function nameAuthor(by: string): string {
  const own = readOwn()
  if (by === '' || (own === null && !known.includes(by))) return ''
  if (by === own) return t('history.you')
  return known.length > 1 && known.includes(by)
    ? t('history.colleague', { number: known.indexOf(by) + 1 })
    : t('history.other')
}

import type { Session } from '#shared/model/session.ts'

import { lineOf } from './words.ts'

/** Where a statement stands: the number of its part, and its first theme where the part is told apart by themes. */
export type NumberPlace = { readonly part: number; readonly theme: string | null }

/** Hands out numbers; a number that any recommendation ever carried, a withdrawn one too, is passed over. */
export type Numbers = {
  readonly next: (place: NumberPlace) => string
  readonly claim: (number: string) => void
}

/** The numbers that recommendations ever carried, those too that two copies gave to one of them. */
function listClaimed(session: Session): Set<string> {
  const claimed = new Set<string>()
  for (const { id, number } of session.records.recommendation.values()) {
    claimed.add(lineOf(number))
    for (const head of session.heads.get(`${id}/number`) ?? [])
      if (typeof head.value === 'string') claimed.add(lineOf(head.value))
  }
  claimed.delete('')
  return claimed
}

function isDeepPart(claimed: ReadonlySet<string>, part: number, themes: number): boolean {
  const known = [...claimed].find((number) => number.startsWith(`${part}.`))
  return known === undefined ? themes > 1 : known.split('.').length > 2
}

/**
 * Starts numbering: n.n, or n.n.n in a part whose statements stand under several themes. `middles` are the middle numbers in
 * use, by part and theme; a part keeps the form its first numbers have.
 */
export function startNumbers(
  session: Session,
  themesIn: ReadonlyMap<number, ReadonlySet<string | null>>,
  middles: ReadonlyMap<string, number>,
): Numbers {
  const claimed = listClaimed(session)
  const seconds = new Set([...claimed].map((number) => number.split('.').slice(0, 2).join('.')))
  const middleOf = new Map(middles)
  const lasts = new Map<string, number>()
  const deep = new Map<number, boolean>()
  const claim = (number: string): void => {
    claimed.add(lineOf(number))
    seconds.add(lineOf(number).split('.').slice(0, 2).join('.'))
  }
  const isDeep = (part: number): boolean => {
    const depth = deep.get(part) ?? isDeepPart(claimed, part, themesIn.get(part)?.size ?? 0)
    deep.set(part, depth)
    return depth
  }
  /** The next after this start that nothing carries, as a whole number or as the beginning of one. */
  const count = (start: string, taken: ReadonlySet<string>): number => {
    let last = lasts.get(start) ?? 0
    do last += 1
    while (taken.has(`${start}.${last}`))
    lasts.set(start, last)
    return last
  }
  const middle = (part: number, theme: string | null): number => {
    const key = middleKey(part, theme)
    const own = middleOf.get(key) ?? count(String(part), seconds)
    middleOf.set(key, own)
    return own
  }
  return {
    claim,
    next: ({ part, theme }) => {
      const start = isDeep(part) ? `${part}.${middle(part, theme)}` : String(part)
      const number = `${start}.${count(start, isDeep(part) ? claimed : seconds)}`
      claim(number)
      return number
    },
  }
}

/** The key of a theme's middle number in a part. */
export function middleKey(part: number, theme: string | null): string {
  return `${part}/${theme ?? ''}`
}

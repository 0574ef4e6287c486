import type { FactKind } from '#shared/model/workshop.ts'

/** The kinds as they are listed: what led to the day, the day, what follows, what is around it. */
export const factKinds: readonly FactKind[] = [
  'aim',
  'is',
  'is-not',
  'rationale',
  'precedent',
  'framing',
  'background',
  'step-today',
  'step-after',
  'speaker',
  'audience',
  'apology',
  'setting',
  'participants',
  'method',
  'analysis',
  'segment',
  'key-message',
  'discussion',
  'conclusion',
  'deadline',
  'call',
  'contact',
  'other',
]

/** Those that have a place of their own under The day. */
export const dayKinds: ReadonlySet<FactKind> = new Set<FactKind>(['aim', 'is', 'is-not'])

/** How deep a fact stands under others; a circle that two copies made between them ends. */
export function depthOf(
  fact: { readonly id: string; readonly under: string | null },
  under: ReadonlyMap<string, string | null>,
): number {
  const met = new Set([fact.id])
  let depth = 0
  for (let at = fact.under; at !== null && !met.has(at) && under.has(at); at = under.get(at) ?? null) {
    met.add(at)
    depth += 1
  }
  return depth
}

import type { Said } from '#renderer/capture/point-rows.ts'
import { membersOf } from '#shared/session/list.ts'

/** What a list can be narrowed by. */
export const facets = ['kind', 'role', 'agreement', 'mark', 'tag', 'from'] as const
export type Facet = (typeof facets)[number]

/** One thing that points may have, as `facet:value`. */
export type Trait = `${Facet}:${string}`

/** What points have to have to be shown; empty shows all. */
export type Filter = ReadonlySet<Trait>

export const noFilter: Filter = new Set()

export function facetOf(trait: Trait): Facet {
  return trait.slice(0, trait.indexOf(':')) as Facet
}

export function valueOf(trait: Trait): string {
  return trait.slice(trait.indexOf(':') + 1)
}

/** Everything a list can be narrowed to that is true of a point. */
export function traitsOf(point: Said): readonly Trait[] {
  const { kind, expertise, agreement, starred, dissent, tags, heardFrom } = point
  return [
    `kind:${kind}`,
    `role:${expertise ?? 'none'}`,
    `agreement:${agreement?.scale ?? 'none'}`,
    ...(starred ? (['mark:starred'] as const) : []),
    ...(dissent === '' ? [] : (['mark:dissent'] as const)),
    ...membersOf(tags).map((tag): Trait => `tag:${tag}`),
    `from:${heardFrom}`,
  ]
}

/** Marks have to be there all; of every other facet one is enough. */
function fits(traits: ReadonlySet<Trait>, facet: Facet, wanted: readonly Trait[]): boolean {
  return facet === 'mark'
    ? wanted.every((trait) => traits.has(trait))
    : wanted.some((trait) => traits.has(trait))
}

/** The test that a filter comes to. */
export function readFilter(filter: Filter): (point: Said) => boolean {
  const wanted = [...Map.groupBy(filter, facetOf)]
  if (wanted.length === 0) return () => true
  return (point) => {
    const traits = new Set(traitsOf(point))
    return wanted.every(([facet, ofFacet]) => fits(traits, facet, ofFacet))
  }
}

/** How many of the points have each trait. */
export function countTraits(points: readonly Said[]): ReadonlyMap<Trait, number> {
  const counts = new Map<Trait, number>()
  for (const point of points)
    for (const trait of traitsOf(point)) counts.set(trait, (counts.get(trait) ?? 0) + 1)
  return counts
}

import type { Rec } from '#shared/model/session.ts'

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** The points that have all these words, or their beginnings, in any order; those that are linked already come first. */
export function findSaid(
  points: readonly Rec<'point'>[],
  words: string,
  linked: ReadonlySet<string>,
): readonly Rec<'point'>[] {
  const parts = plain(words).split(/\s+/u).filter(Boolean)
  const found = points.filter(({ text }) => {
    const said = plain(text)
    return parts.every((part) => said.includes(part))
  })
  return [...found.filter(({ id }) => linked.has(id)), ...found.filter(({ id }) => !linked.has(id))]
}

import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { countPoints, fillCluster } from './cluster.ts'
import type { Entry } from './entry.ts'
import { factBlocks } from './facts.ts'
import type { Material } from './material.ts'
import { factTitle } from './other-facts.ts'
import { makeSection, type Section } from './section.ts'

type Fact = Rec<'fact'>
type Piece = { readonly at: readonly [number, number]; readonly heading: string; readonly id: string } & (
  | { readonly fact: Fact }
  | { readonly entry: Entry }
)

function places(material: Material): (place: Fact['place'], index: number) => readonly [number, number] {
  const order = new Map(listAll(material.session, 'source').map((source, index) => [source.id, index]))
  const end = order.size
  return (place, index) => [order.get(place?.source ?? '') ?? end, place?.line ?? 1e9 + index]
}

/** Consecutive facts together and consecutive points together, in their order. */
function pieceBlocks(material: Material, pieces: readonly Piece[]): readonly Block[] {
  const blocks: Block[] = []
  let facts: Fact[] = []
  let entries: Entry[] = []
  const close = (): void => {
    blocks.push(...factBlocks(material, facts), ...fillCluster(material, entries, material.manyTables).blocks)
    facts = []
    entries = []
  }
  for (const piece of pieces) {
    if ('fact' in piece ? entries.length > 0 : facts.length > 0) close()
    if ('fact' in piece) facts.push(piece.fact)
    else entries.push(piece.entry)
  }
  close()
  return blocks
}

function entriesOf(pieces: readonly Piece[]): readonly Entry[] {
  return pieces.flatMap((piece) => ('entry' in piece ? [piece.entry] : []))
}

/**
 * Facts and points as the notes had them, under the headings they were printed with, in source order. Facts told
 * elsewhere are left out, and those that no heading goes with.
 */
export function sourceSections(
  material: Material,
  isTold: (fact: Fact) => boolean,
  entries: readonly Entry[],
): readonly Section[] {
  const placeOf = places(material)
  const facts = material.facts.roots.filter(
    (fact) => !isTold(fact) && factTitle(fact) !== '' && fact.text.trim() !== '',
  )
  const pieces: readonly Piece[] = [
    ...facts.map((fact, index) => ({
      at: placeOf(fact.place, index),
      heading: factTitle(fact),
      id: fact.id,
      fact,
    })),
    ...entries.map((entry, index) => ({
      at: placeOf(entry.points[0].place, index),
      heading: entry.heading,
      id: entry.id,
      entry,
    })),
  ].toSorted((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
  return [...Map.groupBy(pieces, ({ heading }) => heading)].map(([heading, group]) =>
    makeSection(`part-${group[0]?.id ?? ''}`, heading, {
      blocks: pieceBlocks(material, group),
      points: countPoints(material, entriesOf(group)),
    }),
  )
}

import type { Block } from '#shared/model/document.ts'

/** Where in the draft something stands: under which heading of the body. */
export type PlaceInDraft = { readonly title: string; readonly anchor: string }

function* idsIn(block: Block): Generator<string> {
  if (block.kind === 'pageBreak' || block.kind === 'contents') return
  yield* block.from ?? []
}

/** For each record that blocks are made of, the heading it stands under first. */
export function findPlaces(blocks: readonly Block[]): ReadonlyMap<string, PlaceInDraft> {
  const places = new Map<string, PlaceInDraft>()
  let [topic, number] = ['', 0]
  let here: PlaceInDraft = { title: '', anchor: '' }
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (block.level === 1) {
        if (block.numbered === true) number += 1
        topic = block.numbered === true ? `${number} ${block.text}` : block.text
      }
      here = { title: block.level === 1 ? topic : `${topic}, “${block.text}”`, anchor: block.anchor ?? '' }
    }
    for (const id of idsIn(block)) if (!places.has(id)) places.set(id, here)
  }
  return places
}

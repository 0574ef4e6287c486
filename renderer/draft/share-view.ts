import type { DraftView } from '#shared/contract/draft.ts'

function shareList<Item>(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  const known = new Map(before.map((item) => [JSON.stringify(item), item]))
  const shared = now.map((item) => known.get(JSON.stringify(item)) ?? item)
  const isSame = shared.length === before.length && shared.every((item, at) => item === before[at])
  return isSame ? before : shared
}

/** The later view, in which everything that says the same is the same object: what has not changed is not drawn again. */
export function shareView(before: DraftView | null, now: DraftView): DraftView {
  if (before === null) return now
  const blocks = shareList(before.document.blocks, now.document.blocks)
  const document = { ...now.document, blocks }
  const isSame = JSON.stringify(document) === JSON.stringify(before.document)
  return {
    document: isSame ? before.document : document,
    outline: shareList(before.outline, now.outline),
    sources: shareList(before.sources, now.sources),
    unused: shareList(before.unused, now.unused),
  }
}

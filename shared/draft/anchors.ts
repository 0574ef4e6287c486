import type { Block } from '#shared/model/document.ts'

/** What a block without a name of its own is called after the block before it. */
function kindName(block: Block): string {
  return block.kind === 'paragraph' && block.style !== undefined ? block.style : block.kind
}

function takesAnchor(block: Block): block is Exclude<Block, { readonly kind: 'pageBreak' | 'contents' }> {
  return block.kind !== 'pageBreak' && block.kind !== 'contents'
}

/**
 * Every block with an anchor, each once. A block that names none belongs to the one before it that does: `statement-3/provenance`,
 * `background/paragraph2`. So an anchor tells what it is made of, and not how many blocks stand before it in the draft.
 */
export function anchorBlocks(blocks: readonly Block[]): readonly Block[] {
  const taken = new Set<string>()
  let base = 'start'
  const claim = (wanted: string): string => {
    let anchor = wanted
    for (let again = 2; taken.has(anchor); again += 1) anchor = `${wanted}${joint(wanted)}${again}`
    taken.add(anchor)
    return anchor
  }
  return blocks.map((block) => {
    if (!takesAnchor(block)) return block
    const isOwn = block.anchor !== undefined && block.anchor !== ''
    if (isOwn && block.anchor !== undefined) base = block.anchor
    const anchor = claim(isOwn ? base : `${base}/${kindName(block)}`)
    return anchor === block.anchor ? block : { ...block, anchor }
  })
}

/** A second block of the same name is told apart: `list-3/2`, `background/paragraph2`. */
function joint(anchor: string): string {
  return anchor.includes('/') ? '' : '/'
}

/** The anchor of a block; empty for a page break or the contents. */
export function anchorOf(block: Block): string {
  return takesAnchor(block) ? (block.anchor ?? '') : ''
}

/** The records that a block is made of. */
export function madeOf(block: Block): readonly string[] {
  return takesAnchor(block) ? (block.from ?? []) : []
}

/** The anchor with a name of its own that a block belongs to; no id holds the stroke behind it. */
export function baseAnchor(anchor: string): string {
  return anchor.split('/')[0] ?? anchor
}

/** The anchor, and all those that the block belongs to: `a/b/c`, `a/b`, `a`. */
export function listOwners(anchor: string): readonly string[] {
  const parts = anchor.split('/')
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'))
}

/** Whether a block without a name of its own belongs to the block of this anchor. */
export function belongsTo(anchor: string, owner: string): boolean {
  return anchor.startsWith(`${owner}/`)
}

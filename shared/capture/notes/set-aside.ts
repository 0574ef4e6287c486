import type { Reading } from '#shared/model/reading.ts'

import { type Block, makeReading, mergeBlocks } from './block.ts'
import { isDecoration, normalise } from './tidy.ts'
import { isWebLitter, repeatsLine } from './web-litter.ts'

/** Takes rules, lone bullets and, from the web, what pages add around a text out of the blocks: what is left, and what was dropped. */
export function setAside(
  blocks: readonly Block[],
  web: boolean,
): { readonly kept: Block[]; readonly dropped: Reading[] } {
  const kept: Block[] = []
  const dropped: Reading[] = []
  const earlier = new Set<string>()
  let parted = false
  const solid = web ? mergeRepeats(blocks) : blocks
  const links = web ? findLinks(solid) : new Set<Block>()
  for (const block of solid) {
    const litter =
      web &&
      !block.mark &&
      block.heading === null &&
      (isWebLitter(block.text) || links.has(block) || repeatsLine(block.text, earlier))
    if (litter || isDecoration(block.text)) dropped.push(makeReading(block, 'dropped'))
    else kept.push(parted && block.gap === 0 ? { ...block, gap: 1 } : block)
    parted = litter || isDecoration(block.text)
    if (earlier.size < 40) earlier.add(normalise(block.text))
  }
  return { kept, dropped }
}

const link = /^(?:home|menu|search|about(?: us)?|contact(?: us)?|news|events|blog|log ?in|register|help)$/i

/** The words of a menu stand beside each other and beside other things that a page adds. */
function findLinks(blocks: readonly Block[]): Set<Block> {
  const found = new Set<Block>()
  const litter = (at: number): boolean => {
    const block = blocks[at]
    return block !== undefined && !block.mark && (found.has(block) || isWebLitter(block.text))
  }
  const look = (block: Block, at: number): void => {
    if (!block.mark && link.test(block.text) && (litter(at - 1) || litter(at + 1))) found.add(block)
  }
  blocks.forEach(look)
  for (let at = blocks.length - 1; at >= 0; at -= 1) if (blocks[at]) look(blocks[at] as Block, at)
  return found
}

/** A repeated line may be wrapped where the first was not. */
function mergeRepeats(blocks: readonly Block[]): Block[] {
  const merged: Block[] = []
  const earlier = new Set(blocks.slice(0, 40).map((block) => normalise(block.text)))
  for (const block of blocks) {
    const last = merged.at(-1)
    const both =
      last && merged.length < 40 && block.gap === 0 && !block.mark ? mergeBlocks(last, block) : null
    if (both && repeatsLine(both.text, earlier)) merged[merged.length - 1] = both
    else merged.push(block)
  }
  return merged
}

import type { Reading } from '#shared/model/reading.ts'

import { type Block, makeReading } from './block.ts'
import { isDecoration, normalise } from './tidy.ts'
import { isWebLitter, repeatsLine } from './web-litter.ts'

/** Takes rules, lone bullets and, from the web, what pages add around a text out of the blocks: what is left, and what was dropped. */
export function setAside(blocks: readonly Block[], web: boolean): { readonly kept: Block[]; readonly dropped: Reading[] } {
  const kept: Block[] = []
  const dropped: Reading[] = []
  const earlier = new Set<string>()
  let parted = false
  for (const block of blocks) {
    const litter = web && !block.mark && block.heading === null && (isWebLitter(block.text) || repeatsLine(block.text, earlier))
    if (litter || isDecoration(block.text)) dropped.push(makeReading(block, 'dropped'))
    else kept.push(parted && block.gap === 0 ? { ...block, gap: 1 } : block)
    parted = litter || isDecoration(block.text)
    if (earlier.size < 40) earlier.add(normalise(block.text))
  }
  return { kept, dropped }
}

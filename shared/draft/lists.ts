import type { Block, ListItem } from '#shared/model/document.ts'

import { sentence } from './words.ts'

/** A plain paragraph, or nothing for no words. */
export function say(...lines: readonly string[]): readonly Block[] {
  const text = lines.filter((line) => line.trim() !== '').join(' ')
  return text === '' ? [] : [{ kind: 'paragraph', text }]
}

/** As `say`, known by what it says. */
export function sayAs(anchor: string, ...lines: readonly string[]): readonly Block[] {
  return say(...lines).map((block) => (block.kind === 'paragraph' ? { ...block, anchor } : block))
}

/** The same blocks, said to be made of these records. */
export function madeFrom(blocks: readonly Block[], from: readonly string[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'pageBreak' || block.kind === 'contents' ? block : { ...block, from },
  )
}

/** A note that something is still to come, where a reader expects to find it. */
export function note(anchor: string, text: string): readonly Block[] {
  return [{ kind: 'paragraph', style: 'note', text, anchor }]
}

/** A list under the words that lead into it; a single plain entry goes on in the same paragraph. */
export function listUnder(
  lead: string,
  items: readonly ListItem[],
  ordered = false,
  anchor?: string,
): readonly Block[] {
  const [only] = items
  if (only === undefined) return []
  const sayLead = (...lines: readonly string[]): readonly Block[] =>
    anchor === undefined ? say(...lines) : sayAs(anchor, ...lines)
  if (items.length === 1 && typeof only.text === 'string' && (only.items ?? []).length === 0)
    return sayLead(lead, sentence(only.text))
  return [...sayLead(lead), { kind: 'list', ordered, items }]
}

import type { Block, ListItem } from '#shared/model/document.ts'

import { sentence } from './words.ts'

/** A plain paragraph, or nothing for no words. */
export function say(...lines: readonly string[]): readonly Block[] {
  const text = lines.filter((line) => line.trim() !== '').join(' ')
  return text === '' ? [] : [{ kind: 'paragraph', text }]
}

/** A list under the words that lead into it; a single plain entry goes on in the same paragraph. */
export function listUnder(lead: string, items: readonly ListItem[], ordered = false): readonly Block[] {
  const [only] = items
  if (only === undefined) return []
  if (items.length === 1 && typeof only.text === 'string' && (only.items ?? []).length === 0)
    return say(lead, sentence(only.text))
  return [...say(lead), { kind: 'list', ordered, items }]
}

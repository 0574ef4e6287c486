import { plainWords } from '#shared/draft/plain-words.ts'
import type { WordDocument } from '#shared/model/document.ts'

/** Characters on a full page of running text; tables and headings hold fewer. */
const perPage = 2_400

/** About how many pages the Word file has. */
export function countPages({ blocks }: WordDocument): number {
  const length = blocks.reduce((sum, block) => sum + plainWords(block).length + 80, 0)
  const breaks = blocks.filter(({ kind }) => kind === 'pageBreak').length
  return Math.max(1, Math.round(length / perPage + breaks / 2))
}

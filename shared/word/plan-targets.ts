import type { Block } from '#shared/model/document.ts'

import type { ContentsEntry } from './plan-document.ts'
import { showsTable } from './plan-document.ts'
import { lineOf } from './write-text.ts'

/**
 * What a cross-reference to a block says: `word` and then what the field shows, which is the block's own number in its list,
 * the words of its bookmark, the label of its caption, or its page.
 */
export type Target = {
  readonly by: 'number' | 'words' | 'label' | 'page'
  readonly word: string
  readonly shown: string
}

const longestListed = 31

function headingTarget(entry: ContentsEntry): Target {
  if (entry.number !== '') return { by: 'number', word: 'section ', shown: entry.number }
  return { by: 'words', word: '', shown: entry.text || '(no heading)' }
}

// A number that Word does not count (see statementList) is shown by no field, so its page is.
function statementTarget(number: string): Target {
  const counted = number !== '' && number.length <= longestListed && !number.includes('%')
  return counted
    ? { by: 'number', word: 'recommendation ', shown: number }
    : { by: 'page', word: 'page ', shown: '' }
}

/** What every anchored block is called in a cross-reference; of two blocks with one anchor the first counts. */
export function planTargets(
  blocks: readonly Block[],
  contents: ReadonlyMap<Block, ContentsEntry>,
): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  let tables = 0
  const add = (anchor: string | undefined, target: Target): void => {
    if (anchor !== undefined && !targets.has(anchor)) targets.set(anchor, target)
  }
  for (const block of blocks) {
    if (showsTable(block)) tables += 1
    const entry = contents.get(block)
    if (block.kind === 'table') add(block.anchor, { by: 'label', word: '', shown: `Table ${tables}` })
    else if (entry !== undefined) add(entry.anchor, headingTarget(entry))
    else if (block.kind === 'statement') add(block.anchor, statementTarget(lineOf(block.number)))
    else if ('anchor' in block) add(block.anchor, { by: 'page', word: 'page ', shown: '' })
    if (block.kind === 'table')
      for (const anchor of block.rowAnchors ?? []) add(anchor, { by: 'page', word: 'page ', shown: '' })
  }
  return targets
}

import type { Reading } from '#shared/model/reading.ts'

import { type Block, makeReading } from './block.ts'
import { blocksOf } from './join-wraps.ts'
import type { Cell } from './plan-grid.ts'
import { countWords, isDecoration } from './tidy.ts'

const verbs =
  /^(?:add|agree|allow|appoint|arrange|ask|assess|audit|build|carry|check|co-?produce|collect|commission|complete|conduct|consider|consult|continue|convene|create|deliver|design|develop|embed|enable|encourage|engage|ensure|establish|evaluate|expand|explore|extend|find|fund|give|hold|identify|implement|improve|include|increase|introduce|invest|investigate|involve|keep|launch|link|maintain|make|map|monitor|offer|organise|pilot|plan|prepare|produce|promote|propose|provide|publish|raise|recruit|reduce|refer|refresh|retain|review|revise|run|scope|secure|seek|set|share|start|strengthen|support|test|train|update|use|widen|work|write)(?:ing)?\b/i

/** True for text that begins like an action: Ensure, Develop, Include. */
export function leadsWithVerb(text: string): boolean {
  return verbs.test(text)
}

/** Readings of a cell of actions: plain lines lead, the list after one stands under it, a short label names the list after it. */
export function readActions(cell: Cell): Reading[] {
  const blocks = blocksOf(cell)
  let led = false
  return blocks.map((block, index) => {
    if (isDecoration(block.text)) return makeReading(block, 'dropped')
    if (isLabel(block, blocks[index + 1], led))
      return makeReading({ ...block, text: block.text.replace(/\s*:$/, '') }, 'action-label', {
        level: led ? 1 : 0,
      })
    if (block.depth !== null) return makeReading(block, 'action', { level: block.depth + (led ? 1 : 0) })
    led = true
    return makeReading(block, 'action')
  })
}

function isLabel(block: Block, next: Block | undefined, led: boolean): boolean {
  if (
    !next ||
    next.depth === null ||
    block.depth !== null ||
    countWords(block.text) > 5 ||
    /[.,;]$/.test(block.text)
  )
    return false
  const capitals = /^[^\p{Ll}]{3,}$/u.test(block.text)
  return (
    capitals ||
    (block.text.endsWith(':') && countWords(block.text) <= 3 && !verbs.test(block.text)) ||
    (led && countWords(block.text) <= 3 && !verbs.test(block.text))
  )
}

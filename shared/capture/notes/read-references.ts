import type { Reading } from '#shared/model/reading.ts'

import { type Block, makeReading, mergeBlocks } from './block.ts'
import { isBodyLike } from './read-bodies.ts'
import { findDate } from './read-dates.ts'
import { countWords } from './tidy.ts'

const number =
  /\b(?:(?:[A-Z][A-Z&]{1,9}|[A-Z][\p{L}]+(?: [A-Z][\p{L}]+){0,4})(?:['’]s)? )?(?:(?:clinical|public health|national|practice|technology appraisal|quality|social care|good practice|medical|consensus) )*(?:guidelines?|guidance|standards?|technical report|publication|report|appraisal|pathway|quality statement)\s+(?:no\.?\s*)?[A-Z]{0,4}\d{1,8}[a-z]?\b|\b(?:NICE |SIGN |WHO )?(?:CG|NG|QS|PH|TA|SIGN|HTA)\s?\d{1,4}\b/u
const issued =
  /^(?:issue date|date of issue|issued|published|publication date|date|first published|last updated|updated)\s*(?:in|on|:)?\s*/i
const developed = /^(?:developed|produced|issued|published|prepared|written|commissioned)\s+by\s+(?:the\s+)?/i

type Part = { readonly name: 'number' | 'date' | 'developer' | 'title'; readonly value: string }

/** True for a slide that is a citation from its first line on: it begins with the number, or with the title right above the number. */
export function beginsWithReference(page: readonly Block[]): boolean {
  const parts = page.map(partOf)
  if (findReference(page)?.start !== 0) return false
  if (parts[0]?.name === 'number') return true
  return parts[1]?.name === 'number' && !parts.slice(2).some((part) => part?.name === 'title')
}

/** Where in a list of blocks a cited guideline stands, spread over lines of its own: its number with its date or developer. */
export function findReference(
  body: readonly Block[],
): { start: number; end: number; reading: Reading } | null {
  const parts = body.map(partOf)
  const at = parts.findIndex((part) => part?.name === 'number')
  if (at < 0) return null
  let start = at
  let end = at + 1
  while (start > 0 && at - start < 6 && parts[start - 1]) start -= 1
  while (end < body.length && end - at < 6 && parts[end] && parts[end]?.name !== 'number') end += 1
  const own = parts.slice(start, end).filter((part) => part !== null)
  const known = own.some((part) => part.name !== 'number' && part.name !== 'title')
  if (!known && countWords(body[at]?.text ?? '') > 12) return null
  return { start, end, reading: referenceOf(body.slice(start, end), own) }
}

function partOf(block: Block): Part | null {
  const text = block.text
  if (countWords(text) > 16) return null
  const date = findDate(text, true)
  const dated = date !== null && (issued.test(text) || date.text.length >= text.length - 2)
  if (dated && !developed.test(text)) return { name: 'date', value: date.text }
  if (developed.test(text)) return { name: 'developer', value: text.replace(developed, '') }
  const match = number.exec(text)
  if (match && match[0].length >= text.length * 0.4) return { name: 'number', value: match[0] }
  if (/[.!?:]$/.test(text) || block.mark) return null
  return { name: isBodyLike(text) ? 'developer' : 'title', value: text }
}

function referenceOf(blocks: readonly Block[], parts: readonly Part[]): Reading {
  const value = (name: Part['name']): string =>
    parts
      .filter((part) => part.name === name)
      .map((part) => part.value)
      .join(': ')
  const merged = blocks.slice(1).reduce(mergeBlocks, blocks[0] as Block)
  const printed = parts.find((part) => part.name === 'number')?.value ?? ''
  const line = blocks.find((block) => block.text.includes(printed))?.text ?? ''
  const title = value('title') || line
  const date = findDate(value('date') || line, true)
  const named = [
    ['title', title],
    ['number', printed],
    ['developer', value('developer')],
    ['date', date?.text ?? ''],
    ['edtf', date?.edtf ?? ''],
  ] as const
  return makeReading({ ...merged, text: title }, 'reference', {
    parts: Object.fromEntries(named.filter(([, text]) => text)),
  })
}

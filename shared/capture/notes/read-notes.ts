import type { NoteLine, Notes, NotesKind, Reading } from '#shared/model/reading.ts'

import { type Block, makeReading } from './block.ts'
import { isDayDeck, isProse, isThematic } from './detect-kind.ts'
import { findPlans } from './find-plans.ts'
import { blocksOf } from './join-wraps.ts'
import { readDeck } from './read-deck.ts'
import { readEvent } from './read-event.ts'
import { readOutline } from './read-outline.ts'
import { readPaper } from './read-paper.ts'
import { readPlan } from './read-plan.ts'
import { findQuotes } from './read-quotes.ts'
import { readTables } from './read-tables.ts'
import { readThematic } from './read-thematic.ts'
import { dropRunningLines } from './running-lines.ts'
import { setAside } from './set-aside.ts'
import { splitSlides } from './split-slides.ts'
import { isTitleLike, trim } from './tidy.ts'

type File = { readonly name: string; readonly sha256: string; readonly bytes: number }
type Part = { readonly kind: NotesKind; readonly readings: readonly Reading[] }

/** Reads a file of notes: what kind it is, and each piece with what it is taken as. The raw texts of the readings are all the lines, in order, each once. */
export function readNotes(lines: readonly NoteLine[], file: File): Notes {
  const placed = lines.map((line, index) => ({ ...line, line: index + 1 }))
  const { kind, readings } = readPlaced(closeUp(placed))
  const real = (at: number): number => lines[at - 1]?.line ?? 1
  const numbered = readings.map((each) => ({ ...each, line: real(each.line), lastLine: real(each.lastLine) }))
  return { ...file, lines: lines.at(-1)?.line ?? 0, kind, readings: numbered }
}

/** Takes the blank line after every line out of a file that is double-spaced throughout, so that its gaps mean something. */
function closeUp(lines: readonly NoteLine[]): readonly NoteLine[] {
  const solid = lines.flatMap((line, index) => (trim(line.text) ? [index] : []))
  const gaps = solid.slice(1).map((index, nth) => index - (solid[nth] ?? 0) - 1)
  const double =
    gaps.every((gap) => gap % 2 === 1) &&
    gaps.some((gap) => gap > 1) &&
    gaps.filter((gap) => gap === 1).length >= 3
  if (!double) return lines
  const after = new Set(solid.map((index) => index + 1))
  return lines.filter((_, index) => !after.has(index))
}

function readPlaced(lines: readonly NoteLine[]): Part {
  const plans = findPlans(lines)
  if (plans.length === 0) {
    const part = readText(lines)
    return part.kind === 'article' ? { ...part, readings: eventIfHeaded(part.readings) } : part
  }
  const readings: Reading[] = []
  let from = 0
  for (const plan of plans) {
    const text = lines.slice(from, plan.start)
    const { body, title } = cutPlanTitle(text)
    readings.push(...readPart(body, from === 0), ...title, ...readPlan(plan))
    from = plan.end
  }
  readings.push(...readPart(lines.slice(from), false))
  return { kind: 'action-plan', readings: readEvent(readings) }
}

const namesPlan =
  /\b(?:action|implementation|delivery|improvement) (?:plan|table)\b|^(?:proposed|recommended|agreed) actions\b/i

/** A line right above a plan that stands by itself is the plan's title; it may be wrapped. */
function cutPlanTitle(lines: readonly NoteLine[]): { body: readonly NoteLine[]; title: Reading[] } {
  const none = { body: lines, title: [] }
  const last = lines.findLastIndex((line) => trim(line.text))
  if (last < 0 || lines.length - last > 3) return none
  for (let start = last; start >= Math.max(0, last - 2); start -= 1) {
    const above = lines[start - 1]
    const alone = start === 0 || !trim(above?.text ?? '') || (above?.text.length ?? 0) > 100
    const [block, other] = blocksOf(lines.slice(start))
    if (!block || other || block.mark || lines[start]?.cell) return none
    const title = isTitleLike(block.text, 25) || block.heading !== null
    if (title && (alone || block.heading !== null || namesPlan.test(block.text))) {
      return {
        body: lines.slice(0, start),
        title: [makeReading({ ...block, text: block.text.replace(/\s*:$/, '') }, 'heading')],
      }
    }
  }
  return none
}

function readPart(lines: readonly NoteLine[], first: boolean): readonly Reading[] {
  const pages = dropRunningLines(lines)
  const { kept, dropped } = setAside(blocksOf(pages.kept), false)
  if (first) {
    const { kind, readings } = readText(lines)
    return kind === 'notes' || kind === 'article'
      ? inOrder([...readPaper(kept, findQuotes(kept), true), ...dropped, ...pages.dropped])
      : readings
  }
  return inOrder([...readOutline(kept, 'paper', findQuotes(kept)), ...dropped, ...pages.dropped])
}

function readText(lines: readonly NoteLine[]): Part {
  const table = readTables(lines)
  if (table) return table
  const pages = dropRunningLines(lines)
  const blocks = blocksOf(pages.kept)
  const quotes = findQuotes(blocks)
  if (isThematic(blocks, quotes)) {
    const { kept, dropped } = setAside(blocks, false)
    const readings = [...readThematic(kept, quotes), ...dropped, ...pages.dropped]
    return { kind: 'thematic', readings: inOrder(readings) }
  }
  const slides = splitSlides(lines)
  if (slides) return { kind: 'slides', readings: readDeck(slides) }
  const { kind, readings } = readBlocks(blocks)
  return { kind, readings: inOrder([...readings, ...pages.dropped]) }
}

function readBlocks(blocks: readonly Block[]): Part {
  const web = setAside(blocks, true)
  if (isProse(web.kept))
    return {
      kind: 'article',
      readings: [...readPaper(web.kept, findQuotes(web.kept), false), ...web.dropped],
    }
  const { kept, dropped } = setAside(blocks, false)
  const again = findQuotes(kept)
  const deck = isDayDeck(kept, again)
  return {
    kind: deck ? 'slides' : 'notes',
    readings: [...readOutline(kept, deck ? 'deck' : 'notes', again), ...dropped],
  }
}

/** An article may speak of another event; a paper with headed background speaks of its own. */
function eventIfHeaded(readings: readonly Reading[]): readonly Reading[] {
  const own = readings.some(
    (each, index) => each.as === 'heading' && readings[index + 1]?.fact === 'background',
  )
  return own ? readEvent(readings) : readings.map(asPublished)
}

/** The date under an article's title is when it came out. */
function asPublished(reading: Reading): Reading {
  if (reading.as !== 'date') return reading
  return { ...reading, as: 'fact', fact: 'other', parts: { date: reading.text, ...reading.parts } }
}

function inOrder(readings: readonly Reading[]): Reading[] {
  return readings.toSorted((a, b) => a.line - b.line)
}

import type { Reading } from '#shared/model/reading.ts'

import { type Block, makeReading, mergeBlocks } from './block.ts'
import { linkAuthors, readAffiliations, readAuthors, readBodies, readByline } from './read-authors.ts'
import { continuesBody, isBodyLike, namesEvent } from './read-bodies.ts'
import { readDatedLine } from './read-dated-line.ts'
import { findDate } from './read-dates.ts'
import { readLabelled } from './read-labels.ts'
import { isByline, isName, isPost } from './read-people.ts'
import type { Form } from './section-sense.ts'
import { countWords, isDecoration, isTitleLike, normalise, startsLower } from './tidy.ts'
import { isWebLitter, repeatsLine } from './web-litter.ts'

/** What stands before the first section: readings, and how many blocks they took. */
export type Front = { readonly readings: Reading[]; readonly end: number }

type State = {
  readonly form: Form
  readonly out: Reading[]
  readonly earlier: Set<string>
  /** Index in `out` of the title and of the person read last. */
  title: number | null
  person: number | null
}

/** Reads title, date, venue, organisations and people from the top of a file. Stops at the first block that is none of these once the title and one more thing are known, or at running text. */
export function readFront(blocks: readonly Block[], form: Form): Front {
  const state: State = { form, out: [], earlier: new Set(), title: null, person: null }
  let index = 0
  while (index < blocks.length) {
    const [block, length] = wholeLine(blocks, index)
    if (!block || isRunningText(block) || !readOne(state, block)) break
    state.earlier.add(normalise(block.text))
    index += length
  }
  return { readings: linkAuthors(nameTitle(state)), end: index }
}

/** A line of names that was wrapped at the edge of a slide. */
function wholeLine(blocks: readonly Block[], start: number): [Block | undefined, number] {
  let block = blocks[start]
  let length = 1
  for (let next = blocks[start + 1]; block && next; next = blocks[start + length]) {
    const joins = next.gap === 0 && !next.mark && next.heading === null && !block.mark
    if (!joins || !(continuesBody(block.text, next.text) || continuesTitle(block.text, next.text))) break
    block = mergeBlocks(block, next)
    length += 1
  }
  return [block, length]
}

function continuesTitle(before: string, after: string): boolean {
  return (
    startsLower(after) &&
    !/[.!?]$/.test(before) &&
    countWords(`${before} ${after}`) <= 40 &&
    findDate(after) === null
  )
}

function isRunningText(block: Block): boolean {
  const words = countWords(block.text)
  return words > 45 || (words > 12 && /[.!]$/.test(block.text)) || block.mark?.kind === 'bullet'
}

function readOne(state: State, block: Block): boolean {
  const repeated = state.earlier.has(normalise(block.text)) && !isName(block.text)
  if (
    repeated ||
    isDecoration(block.text) ||
    isWebLitter(block.text) ||
    repeatsLine(block.text, state.earlier)
  ) {
    return add(state, [makeReading(block, 'dropped')])
  }
  const labelled = readLabelled(block)
  if (labelled) return addLabelled(state, labelled)
  if (joinsPerson(state, block)) return true
  return readDated(state, block) || readNamed(state, block) || readTitle(state, block)
}

function addLabelled(state: State, readings: Reading[]): boolean {
  if (readings[0]?.as === 'title') state.title ??= state.out.length
  return add(state, readings)
}

function add(state: State, readings: readonly Reading[]): boolean {
  if (readings.at(-1)?.as === 'person') state.person = state.out.length + readings.length - 1
  else if (readings.some((each) => each.as !== 'dropped')) state.person = null
  state.out.push(...readings)
  return true
}

/** A post or an organisation on the line after a name belongs to that person. */
function joinsPerson(state: State, block: Block): boolean {
  const person = state.person === null ? undefined : state.out[state.person]
  if (
    !person ||
    state.person !== state.out.length - 1 ||
    person.parts['post'] ||
    person.parts['mark'] ||
    block.gap > 1
  )
    return false
  const post = isPost(block.text) && !isName(block.text)
  if (!post && (person.parts['body'] || !isBodyLike(block.text))) return false
  const parts = { ...person.parts, [post ? 'post' : 'body']: block.text }
  state.out[state.person] = { ...person, raw: `${person.raw}\n${block.raw}`, lastLine: block.lastLine, parts }
  return true
}

function readDated(state: State, block: Block): boolean {
  const readings = readDatedLine(block, state.title !== null)
  const title = readings?.findIndex((each) => each.as === 'title') ?? -1
  if (title >= 0) state.title = state.out.length + title
  return readings !== null && add(state, readings)
}

function readNamed(state: State, block: Block): boolean {
  const role = state.form === 'deck' ? 'presenter' : 'author'
  const titled = state.title !== null || state.form === 'deck'
  const authors = titled && role === 'author' ? (readAuthors(block) ?? readAffiliations(block)) : null
  if (authors) return add(state, authors)
  const dated = state.out.at(-1)?.as === 'date'
  if (dated && (isVenue(block.text) || isUnderDate(state, block)))
    return add(state, [makeReading(block, 'venue')])
  const line = titled ? readByline(block, role) : null
  if (line) return add(state, line)
  if (isBodyLike(block.text) && (state.form !== 'notes' || state.title !== null))
    return add(state, readBodies(block))
  return state.title !== null && isVenue(block.text) && add(state, [makeReading(block, 'venue')])
}

/** A short line right under the date says where, unless it names somebody. */
function isUnderDate(state: State, block: Block): boolean {
  const named =
    isBodyLike(block.text) || isByline(block.text, true) || isName(block.text) || isPost(block.text)
  const open = state.title !== null && !state.out.some((each) => each.as === 'venue')
  return (
    open &&
    !named &&
    block.gap === 0 &&
    isTitleLike(block.text, 8) &&
    /\p{Ll}/u.test(block.text) &&
    !/[?:]$/.test(block.text)
  )
}

function isVenue(text: string): boolean {
  const place =
    /\b(?:Halls?|Hotel|House|Building|Rooms?|Library|Theatre|Campus|Chambers|Cent(?:re|er)|Exchange|Pavilion|Church|Stadium|Suite|Street|Road|Club|Annexe|Museum|Arena|Inn|HALLS?|HOTEL|HOUSE|LIBRARY|CENTRE|STREET|ROAD|[Oo]nline|Zoom|Teams)\b/
  return (
    place.test(text) &&
    /^(?:at\s+|the\s+)?[\p{Lu}\d]/iu.test(text) &&
    text.length <= 90 &&
    !/[.!?:]$/.test(text)
  )
}

const posterNumber =
  /^(?:(?:poster|abstract|paper)\s*)?(?:no\.?\s*|#)?[A-Z]{0,4}[-.]?\d{1,4}(?:[.-]\d{1,4})?$/i

/** A later line that names an event is the title where what stood first was one more name above the organisations. */
function entitlesEvent(state: State, block: Block): boolean {
  const at = state.title ?? -1
  const first = state.out[at]
  const names = state.out[at + 1]?.as === 'body' && state.out[at + 1]?.line === (first?.lastLine ?? 0) + 1
  if (!first || !names || namesEvent(first.text) || !namesEvent(block.text) || countWords(first.text) > 10)
    return false
  state.out[at] = { ...first, as: 'body', role: 'organiser' }
  state.title = state.out.length
  return add(state, [makeReading(block, 'title')])
}

/** The first other line is the title; lines right under it belong to it until something else is known. */
function readTitle(state: State, block: Block): boolean {
  if (state.title === null) {
    if (posterNumber.test(block.text) || /\S[^\S\n]{4,}\S/.test(block.raw.trim()))
      return add(state, [makeReading(block, 'fact', { fact: 'other' })])
    state.title = state.out.length
    return add(state, [makeReading(block, 'title')])
  }
  if (entitlesEvent(state, block)) return true
  const title = state.out[state.title]
  const last = state.out.findLastIndex((each) => each.as !== 'dropped')
  const follows = state.title === last && title && block.heading === null
  if (!follows || countWords(`${title.text} ${block.text}`) > 40) return false
  if (block.gap === 0 && last === state.out.length - 1 && isTitleLike(block.text)) {
    state.out[state.title] = {
      ...title,
      raw: `${title.raw}\n${block.raw}`,
      text: `${title.text} ${block.text}`,
      lastLine: block.lastLine,
    }
    return true
  }
  return (
    (block.gap > 0 || last < state.out.length - 1) &&
    isTitleLike(block.text, 20) &&
    add(state, [makeReading(block, 'fact', { fact: 'is' })])
  )
}

/** Where no line was left for a title, the only organisation line was the title. */
function nameTitle(state: State): readonly Reading[] {
  const bodies = state.out.filter((each) => each.as === 'body')
  if (state.title !== null || bodies.length !== 1) return state.out
  return state.out.map((each) => (each.as === 'body' ? { ...each, as: 'title' as const, role: null } : each))
}

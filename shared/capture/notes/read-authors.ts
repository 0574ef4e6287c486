import type { Reading } from '#shared/model/reading.ts'

import { type Block, cutBlock, makeReading, partReading } from './block.ts'
import { isBodyLike, splitBodies } from './read-bodies.ts'
import { isName, isPost, readPerson } from './read-people.ts'

const raised = /[¹²³⁰⁴-⁹*†‡§]|(?<=[\p{L}.])\d|(?<=\p{Ll}\s)[a-f](?:,|$)/u
const marks =
  /(?:[\s,]*(?:[¹²³⁰⁴-⁹*†‡§]|(?<![\d\s])\d{1,2}(?!\d)|(?<=\d,)\d{1,2})|(?:\s|(?<=\s[a-f]),)[a-f])+$/u

/** Reads a line of authors, each with the numbers of their organisations; null where it is none. */
export function readAuthors(block: Block): Reading[] | null {
  if (block.text.length > 600) return null
  const by = /^(?:by|authors?:?)\s+/i.exec(block.text)?.[0].length ?? 0
  const starts = [
    by,
    ...[...block.text.slice(by).matchAll(/\s*(?:,\s*and\s|[,;]|\s(?:and|&)\s)\s*(?=\p{Lu})/gu)].map(
      (match) => by + match.index + match[0].length,
    ),
  ]
  const cut = cutBlock(block, starts[0] === 0 ? starts : [0, ...starts.slice(1)])
  const names = cut.map((piece) =>
    piece.text
      .slice(piece === cut[0] ? by : 0)
      .replace(/[\s,;]*(?:\band|&)?\s*$/u, '')
      .trim(),
  )
  const bare = names.map((name) => name.replace(marks, '').trim())
  const end = bare.findIndex((name) => !isName(name))
  if (end >= 2 && !names.some((name) => raised.test(name))) return namesWithBody(block, cut, names, end)
  if (!bare.every(isName) || (names.length === 1 && by === 0 && !raised.test(block.text))) return null
  return cut.map((piece, index) => {
    const numbers = (names[index] ?? '').slice((bare[index] ?? '').length).replace(/\s/g, '')
    return partReading(block, { raw: piece.raw, text: bare[index] ?? '' }, 'person', {
      role: 'author',
      parts: numbers ? { mark: numbers } : {},
    })
  })
}

/** "Ann Reed and Bo Lind, Institute for Community Health": several names, and where they all are. */
function namesWithBody(
  block: Block,
  cut: readonly { raw: string; text: string }[],
  names: readonly string[],
  end: number,
): Reading[] | null {
  const rest = cut.slice(end)
  const body = rest.map((piece) => piece.text).join(' ')
  if (!isBodyLike(body)) return null
  const people = cut.slice(0, end).map((piece, index) =>
    partReading(block, { raw: piece.raw, text: names[index] ?? '' }, 'person', {
      role: 'author',
      parts: { body },
    }),
  )
  return [...people, partReading(block, { raw: rest.map((piece) => piece.raw).join(''), text: body }, 'body')]
}

/** Reads a line of organisations that stand for numbers after the authors' names; null where it is none. */
export function readAffiliations(block: Block): Reading[] | null {
  const found = [
    ...block.text.matchAll(
      /(?:^|(?<=[\s,;]))([¹²³⁰⁴-⁹*†‡§]|\(?\d{1,2}[).]?(?=\s?\p{Lu})|[a-f](?=\s\p{Lu}))\s?(?=\p{Lu})/gu,
    ),
  ]
  const numbered = found.length > 0 && found[0]?.index === 0
  if (!numbered && block.mark?.kind !== 'number') return null
  const starts = numbered ? found.map((match) => match.index) : [0]
  return cutBlock(block, starts).map((piece) => {
    const mark =
      (numbered
        ? /^\(?([^\s\p{L}]{1,2}?|[a-f](?=\s))[).]?\s?(?=\p{Lu})/u.exec(piece.text)?.[1]
        : block.mark?.printed) ?? ''
    const text = piece.text
      .replace(/^(?:[^\p{L}]{1,4}|[a-f]\s)(?=\p{Lu})/u, '')
      .replace(/[\s,;.]+(?:and)?$/u, '')
    return partReading(block, { raw: piece.raw, text }, 'body', { parts: mark ? { mark } : {} })
  })
}

/** Puts each author's organisation beside them, where numbers lead from one to the other. */
export function linkAuthors(readings: readonly Reading[]): Reading[] {
  const bodies = new Map(
    readings.flatMap((each) =>
      each.as === 'body' && each.parts['mark'] ? [[plainMark(each.parts['mark']), each.text] as const] : [],
    ),
  )
  return readings.map((each) => {
    const { mark, ...parts } = each.parts
    if (mark === undefined || (each.as !== 'person' && each.as !== 'body')) return each
    const body = each.as === 'person' ? bodies.get(plainMark(mark)) : undefined
    return { ...each, parts: body ? { ...parts, body } : parts }
  })
}

function plainMark(mark: string): string {
  return mark.normalize('NFKC').replace(/[().]/g, '').split(',')[0] ?? ''
}

/** Reads "Name, post" or "By Name" under a title; null where it is none. */
export function readByline(block: Block, role: 'author' | 'presenter'): Reading[] | null {
  const person = readPerson(block.text)
  if (!person) return null
  const by = /^by\s/i.test(block.text)
  if (!by && /^[^,]+,/.test(block.text) && !isPost(person.post) && splitBodies(person.post).length > 1)
    return null
  if (!person.post)
    return by || role === 'presenter'
      ? [makeReading({ ...block, text: person.name }, 'person', { role })]
      : null
  const body = isBodyLike(person.post) && !isPost(person.post)
  if (!body && !isPost(person.post) && !by) return null
  return [
    makeReading({ ...block, text: person.name }, 'person', {
      role,
      parts: body ? { body: person.post } : { post: person.post },
    }),
  ]
}

function roleOf(text: string): 'organiser' | 'funder' | 'host' {
  if (/^host/i.test(text)) return 'host'
  return /^(?:fund|support|commission)/i.test(text) ? 'funder' : 'organiser'
}

/** Readings of a line of organisations. */
export function readBodies(block: Block, known?: 'organiser' | 'funder' | 'host'): Reading[] {
  const role = known ?? roleOf(block.text)
  const label =
    /^(?:organi[sz]ed|hosted|funded|run|convened|presented|supported|commissioned)\s+by\s*:?\s*|^(?:organi[sz]ers?|hosts?|funders?|partners?)\s*:\s*/i.exec(
      block.text,
    )?.[0].length ?? 0
  const names = splitBodies(block.text.slice(label))
  if (names.length === 0) return [makeReading(block, 'body', { role })]
  const cut = cutBlock(
    block,
    names.map((name, index) => (index === 0 ? 0 : name.start + label)),
  )
  return cut.map((piece, index) =>
    partReading(
      block,
      { raw: piece.raw, text: (names[index]?.text ?? piece.text).replace(/^the\s+/, '') },
      'body',
      { role },
    ),
  )
}

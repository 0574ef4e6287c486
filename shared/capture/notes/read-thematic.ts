import type { Reading } from '#shared/model/reading.ts'

import { type Block, cutBlock, deriveReading, makeReading, mergeBlocks } from './block.ts'
import { findHeadings } from './find-headings.ts'
import { readAbout } from './read-about.ts'
import { readFacts } from './read-facts.ts'
import { readFront } from './read-front.ts'
import { isCoded } from './read-outline.ts'
import { type Quotes, readNarration, readQuote } from './read-quotes.ts'
import { readSaid } from './read-said.ts'
import { readSections } from './read-sections.ts'
import { isPaperSection, labelledFact } from './section-sense.ts'
import { type Section, sectionsOf } from './sections.ts'
import { bestAnnouncement, findThemes, themeName, type ThemeRole } from './theme-roles.ts'
import { isTitleLike, normalise } from './tidy.ts'

/** Readings of a thematic analysis: themes, sub-themes and quotes by participant; the usual sections of a paper as facts. */
export function readThematic(all: readonly Block[], quotes: Quotes): Reading[] {
  const blocks = all.flatMap((block) => (quotes.of.has(block) ? [block] : cutLabel(block)))
  const front = readTop(blocks, quotes)
  const rest = blocks.slice(front.end)
  const short = rest
    .filter((block) => !quotes.of.has(block) && isTitleLike(block.text))
    .map((block) => block.text)
  const find = bestAnnouncement(
    short.slice(0, 2000),
    rest.map((block) => block.text),
  )
  const named = (text: string): boolean => find !== null && isTitleLike(text) && find(text) !== null
  const sections = sectionsOf(
    rest,
    findHeadings(rest, 'paper', (index) => isCoded(rest, index, quotes), named),
  )
  const roles = findThemes(sections, quotes)
  let theme = ''
  const readings = sections.flatMap((section, index) => {
    const role = roles[index] ?? { kind: 'facts', fact: 'other' }
    const own =
      role.kind === 'theme'
        ? themeName(section.heading?.text ?? '')
        : role.kind === 'sub-theme'
          ? (role.theme ?? theme)
          : theme
    const reopens =
      role.kind === 'sub-theme' && normalise(own) !== normalise(theme) && section.heading !== null
    theme = own
    const opened = reopens && section.heading ? [deriveReading(section.heading, 'theme', own)] : []
    return [...opened, ...readSection(section, role, quotes)]
  })
  return [...front.readings, ...readings]
}

/** "Setting: three clinics" is a heading and what stands under it. */
function cutLabel(block: Block): Block[] {
  const label = /^([\p{L}][\p{L} ]{2,28}):\s+(?=\S)/u.exec(block.text)
  if (!label || block.heading !== null || labelledFact(label[1] ?? '') === null) return [block]
  return cutBlock(block, [0, label[0].length]).map((piece, index) => ({
    ...block,
    ...piece,
    mark: null,
    depth: null,
    gap: index === 0 ? block.gap : 0,
  }))
}

/** Title and authors; none where the file begins with a section or a theme. */
function readTop(
  blocks: readonly Block[],
  quotes: Quotes,
): { readonly readings: Reading[]; readonly end: number } {
  const none = { readings: [], end: 0 }
  const levels = findHeadings(blocks, 'paper', (index) => isCoded(blocks, index, quotes))
  const first = blocks[0]
  if (!first || quotes.of.has(first) || isPaperSection(first.text)) return none
  const after = levels.findIndex((level, index) => index > 0 && level !== null)
  if ((levels[0] ?? null) !== null && startsWithTheme(blocks, levels, quotes)) return none
  return readFront(blocks.slice(0, after < 0 ? 1 : after), 'paper')
}

/** A heading at the top is a theme where quotes stand right under it, or where later headings stand over others as it does. */
function startsWithTheme(
  blocks: readonly Block[],
  levels: readonly (number | null)[],
  quotes: Quotes,
): boolean {
  if (blocks[0]?.heading !== null && blocks[0]?.heading !== undefined) {
    const level = blocks[0].heading
    if (blocks.slice(1).every((block) => block.heading === null || block.heading > level)) return false
  }
  const sections = sectionsOf(blocks, levels)
  const roles = findThemes(sections, quotes)
  const themes = roles.filter((role) => role.kind === 'theme').length
  if (isCoded(blocks, 1, quotes)) return true
  const tower = levels[1] !== null && levels[2] !== null && levels[2] !== undefined
  return roles[0]?.kind === 'theme' && themes > 1 && !tower && !isPaperSection(blocks[1]?.text ?? '')
}

function readSection(section: Section, role: ThemeRole, quotes: Quotes): Reading[] {
  const { heading, body } = section
  if (role.kind === 'other') return readSections([section], 'paper', quotes)
  if (role.kind === 'facts') {
    const head = heading
      ? [makeReading({ ...heading, text: heading.text.replace(/\s*:$/, '') }, 'heading')]
      : []
    return [...head, ...body.flatMap((block, index) => readUnder(block, index > 0, role, quotes))]
  }
  if (!heading) return []
  const [first, ...rest] = body
  const defined = first !== undefined && isDefinition(first, quotes) && rest.length > 0
  const head = makeReading(
    { ...(defined ? mergeBlocks(heading, first) : heading), text: themeName(heading.text) },
    role.kind,
    {
      level: role.kind === 'theme' ? 0 : 1,
      parts: defined ? { definition: first.text } : {},
    },
  )
  return [head, ...(defined ? rest : body).flatMap((block) => readSaid(block, quotes))]
}

/** A paragraph between a theme and its first quote says what the theme is about. */
function isDefinition(block: Block, quotes: Quotes): boolean {
  return (
    !quotes.of.has(block) &&
    block.depth === null &&
    block.text.length <= 2000 &&
    readNarration(block) === null
  )
}

function readUnder(
  block: Block,
  follows: boolean,
  role: ThemeRole & { kind: 'facts' },
  quotes: Quotes,
): Reading[] {
  const coded = quotes.of.get(block)
  if (coded) return readQuote(block, coded)
  const narrated = role.fact === 'analysis' ? readNarration(block) : null
  if (narrated) return narrated
  const led = follows && block.depth !== null ? 1 : 0
  return readFacts([block], role.fact, 'paper').flatMap((reading) => {
    const levelled = { ...reading, level: Math.min(8, (block.depth ?? 0) + led) }
    return [levelled, ...readAbout(levelled)]
  })
}

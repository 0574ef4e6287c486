import type { Reading } from '#shared/model/reading.ts'

import { type Block, deriveReading, makeReading } from './block.ts'
import { findHeadings } from './find-headings.ts'
import { blocksOf } from './join-wraps.ts'
import { type Front, readFront } from './read-front.ts'
import { findQuotes } from './read-quotes.ts'
import { beginsWithReference, findReference } from './read-references.ts'
import { readSections } from './read-sections.ts'
import { isAboutDay, senseOf } from './section-sense.ts'
import { type Section, sectionsOf } from './sections.ts'
import { setAside } from './set-aside.ts'
import type { Slides } from './split-slides.ts'
import { isDecoration, isTitleLike, normalise } from './tidy.ts'

/** Readings of a deck of slides: title, date and people from its first slides, then each slide by its title. */
export function readDeck(slides: Slides): Reading[] {
  const running = [...slides.running].map((line) =>
    makeReading({ ...line, lastLine: line.line, raw: line.text }, 'dropped'),
  )
  const pages = slides.pages.map((page) => blocksOf(page.filter((line) => !slides.running.has(line))))
  const aside = pages.map((page) => setAside(page, true))
  const solid = aside.map((page) => page.kept).filter((page) => page.length > 0)
  const cover = coverLength(solid, slides.running.size > 0)
  const covers = solid
    .slice(0, cover)
    .flatMap((page, index) => (index === 0 ? page : [{ ...(page[0] as Block), gap: 3 }, ...page.slice(1)]))
  const litter = aside[0]?.dropped.filter((each) => !isDecoration(each.text)) ?? []
  const front = readCover(covers, litter.at(-1)?.lastLine ?? 0)
  const end =
    front.end < covers.length && covers[front.end]?.depth !== null && front.readings.length < 2
      ? 0
      : front.end
  const shown = end === 0 ? [] : front.readings
  const talk = isAboutTheDay(solid) ? null : readTalk(shown)
  const form = talk ? 'talk' : 'deck'
  const sections = joinPages([covers.slice(end), ...solid.slice(cover)].filter((page) => page.length > 0))
  const readings = [
    ...shown,
    ...(talk ? [talk] : []),
    ...readSections(sections, form, findQuotes(solid.flat())),
  ]
  return [...running, ...aside.flatMap((page) => page.dropped), ...readings].toSorted(
    (a, b) => a.line - b.line,
  )
}

/** What a web page prints above its own litter names the page; the title of the talk comes after it. */
function readCover(covers: readonly Block[], litter: number): Front {
  const start = covers.findIndex((block) => block.line > litter)
  const [page, own] = [
    readFront(covers.slice(0, Math.max(start, 0)), 'deck'),
    readFront(covers.slice(start), 'deck'),
  ]
  const title = own.readings.find((each) => each.as === 'title')
  const same = page.readings.some((each) => normalise(each.text) === normalise(title?.text ?? ''))
  if (start <= 0 || !title || same || page.end < start) return readFront(covers, 'deck')
  const above = page.readings.map((each) =>
    each.as === 'title' ? { ...each, as: 'fact' as const, fact: 'other' as const } : each,
  )
  return { readings: [...above, ...own.readings], end: start + own.end }
}

/** How many slides stand before the first one with a list. */
function coverLength(pages: readonly (readonly Block[])[], numbered: boolean): number {
  const first = pages.findIndex((page) => page.some((block) => block.depth !== null))
  return numbered ? 1 : Math.min(Math.max(first, 0), 4)
}

/** At least two slides promise what only slides about the day do. */
function isAboutTheDay(pages: readonly (readonly Block[])[]): boolean {
  return pages.filter((page) => page[0] && isAboutDay(senseOf(page[0].text, 'deck'))).length >= 2
}

/** A deck with a presenter is a talk: what it says was heard from a speaker. */
function readTalk(front: readonly Reading[]): Reading | null {
  const title = front.find((each) => each.as === 'title')
  const people = front.filter((each) => each.as === 'person' && each.role === 'presenter')
  const speaker = people.at(-1)
  if (!title || !speaker) return null
  const date = front.find((each) => each.as === 'date')
  const post = speaker.parts['post'] ?? speaker.parts['body'] ?? ''
  const edtf = date?.parts['edtf'] ?? ''
  const parts = {
    speaker: speaker.text,
    ...(post ? { post } : {}),
    ...(date ? { date: date.text, ...(edtf ? { edtf } : {}) } : {}),
  }
  return deriveReading(
    { ...speaker, line: front.at(-1)?.line ?? 1, lastLine: front.at(-1)?.line ?? 1 },
    'presentation',
    title.text,
    { parts },
  )
}

/** Each slide's first line is its title; a slide without one goes on with the slide before. */
function joinPages(pages: readonly (readonly Block[])[]): Section[] {
  const sections: Section[] = []
  for (const page of pages) {
    const titled = isSlideTitle(page[0]) && !beginsWithReference(page) ? 1 : 0
    const rest = page.slice(titled)
    const cited = findReference(rest)
    const levels = findHeadings(rest, 'deck', () => false).map((level, index) =>
      level === null || (cited && index >= cited.start && index < cited.end) ? null : level + 1,
    )
    const inner = sectionsOf(rest, levels)
    const lead = inner[0]?.heading === null ? inner[0].body : []
    const others = inner.slice(lead.length > 0 ? 1 : 0)
    const last = sections.at(-1)
    if (titled) sections.push({ heading: page[0] ?? null, level: 0, body: lead }, ...others)
    else if (last) sections.splice(-1, 1, { ...last, body: [...last.body, ...lead] }, ...others)
    else sections.push({ heading: null, level: 0, body: lead }, ...others)
  }
  return sections
}

function isSlideTitle(block: Block | undefined): boolean {
  return (
    block !== undefined &&
    block.depth === null &&
    (block.heading !== null || isTitleLike(block.text.replace(/(?:\.{3}|…)$/, ''), 18))
  )
}

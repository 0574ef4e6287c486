import type { FactKind } from '#shared/model/workshop.ts'

import {
  type Announcement,
  type FindAnnounced,
  readAnnouncements,
  searchAnnounced,
} from './announced-themes.ts'
import type { Quotes } from './read-quotes.ts'
import { type Sense, senseOf } from './section-sense.ts'
import type { Section } from './sections.ts'
import { normalise } from './tidy.ts'

/** What a section of a thematic analysis is. A sub-theme names its theme where the text announces it. */
export type ThemeRole =
  | { readonly kind: 'theme' }
  | { readonly kind: 'sub-theme'; readonly theme: string | null }
  | { readonly kind: 'facts'; readonly fact: FactKind }
  | { readonly kind: 'other'; readonly sense: Sense }

const labelled =
  /^(sub-?\s?theme|theme)\b\s*(?:(?:\d[\d.]*[a-z]?|[a-z]|[ivx]{1,4}|one|two|three|four|five|six|seven|eight)?\s*[:.–—-]\s*|(?:\d[\d.]*)\s+)(?=\S)/i

/** Gives each section its role: by the sentence that announces the themes, by labels such as "Theme 1:", by the levels of headings, by where the quotes stand. */
export function findThemes(sections: readonly Section[], quotes: Quotes): ThemeRole[] {
  const headings = sections.flatMap((section) => (section.heading ? [section.heading.text] : []))
  const find = bestAnnouncement(
    headings,
    sections.flatMap((section) => section.body.map((block) => block.text)),
  )
  const found = sections.map((section) => (section.heading && find ? find(section.heading.text) : null))
  const roles = sections.map((section, index) => plainRole(section, found[index] ?? null))
  const open = sections.map(
    (_, index) =>
      roles[index] === null && (found[index] !== null || quotesUnder(sections, roles, index, quotes)),
  )
  const levels = sections.flatMap((section, index) => (open[index] ? [section.level] : []))
  const top = levels.reduce((least, level) => Math.min(least, level), 9)
  const layered = levels.some((level) => level > top)
  const leads = !layered && leadsByQuotes(sections, open, quotes)
  const themes = namesOf(sections, found)
  let theme = false
  return sections.map((section, index) => {
    const role = roles[index]
    if (role) return role
    if (!open[index]) return leadRole(section, roles[index - 1] ?? null)
    const said = find ? announcedRole(found[index] ?? null, theme) : labelRole(section)
    const next =
      said ??
      (theme && (layered ? section.level > top : leads && hasQuotes(section, quotes))
        ? sub
        : { kind: 'theme' as const })
    theme ||= next.kind === 'theme' || (next.kind === 'sub-theme' && next.theme !== null)
    return next.kind === 'sub-theme'
      ? {
          ...next,
          theme:
            next.theme === null
              ? null
              : (themes.get(normalise(next.theme)) ?? headingFor(next.theme, themes)),
        }
      : next
  })
}

const sub = { kind: 'sub-theme', theme: null } as const

/** The search in the announcement that names most of these lines, two at least; null where none does. */
export function bestAnnouncement(
  headings: readonly string[],
  texts: readonly string[],
): FindAnnounced | null {
  const announcing = new Set(texts.filter((text) => /theme/i.test(text)))
  const searches = readAnnouncements([...announcing].slice(0, 12)).map(searchAnnounced)
  const scored = searches.map((find) => ({
    find,
    score: new Set(headings.filter((heading) => find(heading))).size,
  }))
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score >= 2 ? best.find : null
}

/** The role of a section that is surely no theme; null where it may be one. */
function plainRole(section: Section, found: Announcement | null): ThemeRole | null {
  if (!section.heading) return { kind: 'facts', fact: 'background' }
  if (found || labelled.test(section.heading.text)) return null
  const sense = senseOf(section.heading.text, 'paper')
  if (sense.kind === 'facts') return { kind: 'facts', fact: sense.fact }
  return sense.kind === 'topic' ? null : { kind: 'other', sense }
}

/** True where quotes stand in a section or in the deeper ones after it. */
function quotesUnder(
  sections: readonly Section[],
  roles: readonly (ThemeRole | null)[],
  index: number,
  quotes: Quotes,
): boolean {
  const level = sections[index]?.level ?? 0
  for (let at = index; at < sections.length; at += 1) {
    const section = sections[at]
    if (!section || (at > index && (section.level <= level || roles[at]))) break
    if (hasQuotes(section, quotes)) return true
  }
  const next = sections[index + 1]
  return (
    next !== undefined &&
    !roles[index + 1] &&
    next.level === level &&
    hasQuotes(next, quotes) &&
    (sections[index]?.body.length ?? 0) <= 2
  )
}

/** A line that leads up to a list goes on with the section it stands in. */
function leadRole(section: Section, before: ThemeRole | null): ThemeRole {
  const leads =
    section.heading?.heading === null && section.heading.text.endsWith(':') && section.body[0]?.depth !== null
  return leads && before?.kind === 'facts' ? before : { kind: 'facts', fact: 'other' }
}

function hasQuotes(section: Section, quotes: Quotes): boolean {
  return section.body.some((block) => quotes.of.has(block))
}

/** Headings of one level: where the first has no quotes of its own, such headings are themes and those with quotes their sub-themes. */
function leadsByQuotes(sections: readonly Section[], open: readonly boolean[], quotes: Quotes): boolean {
  const first = sections.find((_, index) => open[index])
  return first !== undefined && !hasQuotes(first, quotes)
}

function announcedRole(found: Announcement | null, theme: boolean): ThemeRole {
  if (found?.level === 0) return { kind: 'theme' }
  if (found) return { kind: 'sub-theme', theme: found.theme || null }
  return theme ? sub : { kind: 'theme' }
}

function labelRole(section: Section): ThemeRole | null {
  const label = labelled.exec(section.heading?.text ?? '')?.[1]
  if (!label) return null
  return /^sub/i.test(label) ? sub : { kind: 'theme' }
}

/** The announced themes as their own headings spell them. */
function namesOf(sections: readonly Section[], found: readonly (Announcement | null)[]): Map<string, string> {
  return new Map(
    sections.flatMap((section, index) =>
      found[index]?.level === 0 && section.heading
        ? [[normalise(section.heading.text), themeName(section.heading.text)] as const]
        : [],
    ),
  )
}

/** A theme that the list cut at "and" ends as its heading does. */
function headingFor(theme: string, themes: ReadonlyMap<string, string>): string {
  const end = normalise(theme)
  const key = [...themes.keys()].find((each) => each.endsWith(end) || end.endsWith(each))
  return (key === undefined ? undefined : themes.get(key)) ?? theme
}

/** A theme's name without the word "theme", its number and a closing colon. */
export function themeName(heading: string): string {
  const name = heading.replace(labelled, '').replace(/\s*:$/, '').trim()
  return name || heading
}

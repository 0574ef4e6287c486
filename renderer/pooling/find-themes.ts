import type { Session } from '#shared/model/session.ts'
import { type ThemeNode, walkThemes } from '#shared/session/theme-tree.ts'

/** How well a theme fits what was typed; the lower the better, null where it does not. */
function rank({ path, theme }: ThemeNode, typed: string): number | null {
  const name = theme.name.toLowerCase()
  if (typed === '') return 0
  if (name === typed) return 0
  if (name.startsWith(typed)) return 1
  if (name.split(/\s+/u).some((word) => word.startsWith(typed))) return 2
  const whole = [...path, theme.label].join(' ').toLowerCase()
  return typed.split(/\s+/u).every((word) => whole.includes(word)) ? 3 : null
}

/** The themes that what was typed may mean, the likeliest first; all of them in their order while nothing is typed. */
export function findThemes(session: Session, text: string): readonly ThemeNode[] {
  const typed = text.trim().toLowerCase()
  const ranked = walkThemes(session).map((node) => ({ node, rank: rank(node, typed) }))
  return ranked
    .filter((one) => one.rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ node }) => node)
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('en-GB')
}

/** The theme beside which another of this name would not be told apart, whatever its capitals and spaces; not `own` itself. */
export function findNamesake(
  beside: readonly ThemeNode[],
  name: string,
  own: string | null,
): ThemeNode | undefined {
  return beside.find(({ theme }) => theme.id !== own && fold(theme.name) === fold(name))
}

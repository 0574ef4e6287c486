import type { PointKind } from '#shared/model/point.ts'
import type { FactKind } from '#shared/model/workshop.ts'

import { actions, kinds, offers, sections, sides, slides } from './heading-words.ts'

/** What a heading promises about what stands under it. */
export type Sense =
  | { readonly kind: 'facts'; readonly fact: FactKind }
  | { readonly kind: 'topic'; readonly point: PointKind }
  | { readonly kind: 'topics' }
  | { readonly kind: 'expertise' }
  | { readonly kind: 'references' }
  | { readonly kind: 'abbreviations' }
  | { readonly kind: 'appendix' }

/** What sort of text a heading stands in: slides about the day, slides of a talk, a paper or article, or somebody's notes. */
export type Form = 'deck' | 'talk' | 'paper' | 'notes'

/** What a heading promises; `short` says that what stands under it is a list of a few words each. A heading that promises nothing opens a topic. */
export function senseOf(heading: string, form: Form, short = false): Sense {
  const title = plain(heading)
  if (/^(?:appendix|appendices|annex)\b/.test(title)) return { kind: 'appendix' }
  if (/^(?:references?|bibliography|sources|citations)$/.test(title)) return { kind: 'references' }
  if (/^(?:abbreviations?(?: used)?|acronyms|glossary(?: of terms)?|short forms)$/.test(title))
    return { kind: 'abbreviations' }
  if (form === 'notes' && actions.test(title)) return { kind: 'topic', point: 'action' }
  if (form === 'deck' && short && offers.test(title)) return { kind: 'topics' }
  if ((form === 'deck' || form === 'notes') && sides.test(title)) return { kind: 'expertise' }
  const fact = [...slides, ...sections].find(
    ([pattern, , forms]) => forms.includes(form) && pattern.test(title),
  )
  if (fact) return { kind: 'facts', fact: fact[1] }
  return { kind: 'topic', point: kinds.find(([pattern]) => pattern.test(title))?.[1] ?? 'point' }
}

/** True for what only slides about the day promise: why we are here, how the day goes, what comes after it. */
export function isAboutDay(sense: Sense): boolean {
  return sense.kind === 'facts' && /^(?:step-today|step-after|is|rationale|method)$/.test(sense.fact)
}

/** True for a heading that a paper always has, such as Methods. */
export function isPaperSection(heading: string): boolean {
  const title = plain(heading)
  return (
    sections.some(([pattern, , forms]) => forms.includes('paper') && pattern.test(title)) ||
    /^(?:references?|bibliography)$/.test(title)
  )
}

/** The kind of fact that a label such as "Setting:" announces in a paper; null for any other label. */
export function labelledFact(label: string): FactKind | null {
  const title = plain(label)
  return sections.find(([pattern]) => pattern.test(title))?.[1] ?? null
}

function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

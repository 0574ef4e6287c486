import type { Rec } from '#shared/model/session.ts'
import type { FactKind } from '#shared/model/workshop.ts'
import { listAll } from '#shared/session/list.ts'

import { aimBlocks, reasonBlocks, runBlocks } from './background.ts'
import { countSides } from './delegates.ts'
import { factBlocks, listFacts } from './facts.ts'
import { findingsSection, unfiledSection } from './findings.ts'
import { sayAs } from './lists.ts'
import type { Material } from './material.ts'
import { otherFacts } from './other-facts.ts'
import { makeSection, type Section } from './section.ts'
import { speakerSection } from './speaker-section.ts'
import { dayBlocks } from './the-day.ts'
import { codebookSection, matrixSection } from './thematic-tables.ts'
import { capital, countInWords, countOf, wordKey } from './words.ts'

const parts = [['background', 'Background']] as const satisfies readonly (readonly [FactKind, string])[]

const methods = [
  ['setting', 'Setting'],
  ['participants', 'Participants'],
  ['method', 'Data collection'],
  ['analysis', 'Analysis'],
] as const satisfies readonly (readonly [FactKind, string])[]

const ends = [
  ['discussion', 'Discussion'],
  ['conclusion', 'Conclusions'],
] as const satisfies readonly (readonly [FactKind, string])[]

const told: ReadonlySet<FactKind> = new Set([
  'aim',
  'framing',
  'rationale',
  'deadline',
  'precedent',
  'step-today',
  'is',
  'is-not',
  'audience',
  'apology',
  'step-after',
  'call',
  'contact',
  ...[...parts, ...methods, ...ends].map(([kind]) => kind),
])

/** What was found rather than how it was looked for, though it was noted with the methods. */
function isResult({ kind, heading }: Rec<'fact'>): boolean {
  return kind === 'analysis' && /^(?:results?|findings?)$/u.test(wordKey(heading))
}

function factParts(material: Material, kinds: readonly (readonly [FactKind, string])[]): readonly Section[] {
  return kinds.map(([kind, title]) => {
    const facts = listFacts(material, kind).filter((fact) => !isResult(fact))
    return makeSection(`study-${kind}`, title, { blocks: factBlocks(material, facts) })
  })
}

/** How the quotes were kept, coded and counted here, in a paragraph. */
function handlingSection(material: Material): Section {
  const quotes = material.points.filter(({ kind }) => kind === 'quote' || kind === 'testimony')
  if (quotes.length === 0) return makeSection('handling', '')
  const coded = new Set(quotes.flatMap(({ person }) => person ?? [])).size
  const themes = material.themes.roots.length
  const text = [
    `${capital(countOf(quotes.length, 'quote'))} ${quotes.length === 1 ? 'is' : 'are'} kept to the letter: what was left out stands as […] or [...], what an editor put in stands in square brackets, and pauses are kept.`,
    coded === 0
      ? ''
      : `${capital(countInWords(coded, 'person', 'people'))} ${coded === 1 ? 'is' : 'are'} quoted, each under a code that stands for the same person throughout.`,
    themes === 0
      ? 'The quotes have not been filed under themes yet.'
      : 'Each quote is filed under the sub-theme it speaks to; moving one is logged. Mentions and people are counted apart, so that one voice heard often is not taken for many.',
  ]
  return makeSection('handling', 'How quotes were kept and counted', {
    blocks: sayAs('handling-text', ...text),
  })
}

/** Those who are quoted, by side and number, so that nobody can be told apart. */
function participantSummary(material: Material): Section {
  const quotes = material.points.filter(({ kind }) => kind === 'quote' || kind === 'testimony')
  const byPerson = Map.groupBy(
    quotes.filter(({ person }) => person !== null),
    ({ person }) => person,
  )
  const counts = [...byPerson.values()].map((own) => own.length)
  if (counts.length === 0) return makeSection('quoted', '')
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  const range = least === most ? `${least} each` : `between ${least} and ${most} each`
  const facts = [
    { label: 'People quoted', values: [String(counts.length)] },
    { label: 'Quotes', values: [`${quotes.length}, ${range}`] },
    ...countSides(
      material,
      listAll(material.session, 'person').filter(({ id }) => byPerson.has(id)),
    ).map(([side, count]) => ({ label: side, values: [countOf(count, 'person', 'people')] })),
  ]
  const all = facts.length === 3 ? facts.slice(0, 2) : facts
  return makeSection('quoted', 'Those who are quoted', {
    blocks: [
      ...sayAs(
        'quoted-lead',
        'The summary gives numbers only. Groups of fewer than three are counted together, so that nobody can be told apart.',
      ),
      { kind: 'facts', headings: ['About those quoted', 'Number'], facts: all },
    ],
  })
}

/** A thematic report: background and aim, methods, themes with their quotes, who is quoted on what, conclusions, codebook. */
export function studySections(material: Material): readonly Section[] {
  return [
    ...factParts(material, parts),
    makeSection('aims', 'Aim', { blocks: aimBlocks(material) }),
    makeSection('methods', 'Methods', {
      sections: [
        ...factParts(material, methods),
        handlingSection(material),
        participantSummary(material),
        makeSection('the-day', 'The day', {
          blocks: [
            ...dayBlocks(material, { work: material.tables.length > 0 }),
            ...reasonBlocks(material),
            ...runBlocks(material),
          ],
        }),
      ],
    }),
    ...otherFacts(material, told),
    findingsSection(material, listFacts(material, 'analysis').filter(isResult)),
    unfiledSection(material),
    speakerSection(material, ({ themes }) => themes.length === 0),
    matrixSection(material),
    ...factParts(material, ends),
    codebookSection(material),
  ]
}

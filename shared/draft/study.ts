import type { FactKind } from '#shared/model/workshop.ts'

import { aimBlocks, reasonBlocks, runBlocks } from './background.ts'
import { factBlocks, listFacts } from './facts.ts'
import { findingsSection, unfiledSection } from './findings.ts'
import type { Material } from './material.ts'
import { otherFacts } from './other-facts.ts'
import { makeSection, type Section } from './section.ts'
import { speakerSection } from './speaker-section.ts'
import { dayBlocks } from './the-day.ts'
import { codebookSection, matrixSection } from './thematic-tables.ts'

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

function factParts(material: Material, kinds: readonly (readonly [FactKind, string])[]): readonly Section[] {
  return kinds.map(([kind, title]) =>
    makeSection(`study-${kind}`, title, { blocks: factBlocks(material, listFacts(material, kind)) }),
  )
}

/** A thematic report: background and aim, methods, themes with their quotes, who is quoted on what, conclusions, codebook. */
export function studySections(material: Material): readonly Section[] {
  return [
    ...factParts(material, parts),
    makeSection('aims', 'Aim', { blocks: aimBlocks(material) }),
    makeSection('methods', 'Methods', {
      sections: [
        ...factParts(material, methods),
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
    findingsSection(material),
    unfiledSection(material),
    speakerSection(material, ({ themes }) => themes.length === 0),
    matrixSection(material),
    ...factParts(material, ends),
    codebookSection(material),
  ]
}

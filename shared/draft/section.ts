import type { Block } from '#shared/model/document.ts'

/** A part of a draft: a heading, what stands under it, and the parts below it. */
export type Section = {
  readonly anchor: string
  readonly title: string
  /** Counted by Word, as the topics are. */
  readonly numbered?: boolean
  /** Stands before the contents: the issue sheet and the notices. */
  readonly isFront?: boolean
  /** Lists or reports what stands elsewhere: what is shown only here is not yet used. */
  readonly isAppendix?: boolean
  /** How many points it shows, without those of the parts below it. */
  readonly points: number
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}

/** A section from what is in it; what is not said is empty. */
export function makeSection(
  anchor: string,
  title: string,
  rest: Partial<Pick<Section, 'blocks' | 'sections' | 'points' | 'numbered' | 'isFront' | 'isAppendix'>> = {},
): Section {
  return { anchor, title, points: 0, blocks: [], sections: [], ...rest }
}

/** Without the sections that hold nothing. */
export function keepFull(sections: readonly Section[]): readonly Section[] {
  return sections
    .map((section) => ({ ...section, sections: keepFull(section.sections) }))
    .filter((section) => section.blocks.length > 0 || section.sections.length > 0)
}

const levels = [1, 2, 3, 4] as const

/** The blocks of sections and all below them, each under its heading. */
export function flattenSections(sections: readonly Section[], depth = 0): readonly Block[] {
  return sections.flatMap(({ anchor, title, numbered, blocks, sections: below }) => [
    {
      kind: 'heading' as const,
      level: levels[Math.min(depth, levels.length - 1)] ?? 4,
      text: title,
      anchor,
      ...(numbered === true ? { numbered } : {}),
    },
    ...blocks,
    ...flattenSections(below, depth + 1),
  ])
}

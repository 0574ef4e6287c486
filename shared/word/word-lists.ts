import { AlignmentType, LevelFormat } from 'docx'
import type { ILevelsOptions, INumberingOptions } from 'docx'

import { hanging, palette } from './palette.ts'

type ListDefinition = INumberingOptions['config'][number]
type OpenStatements = { readonly prefix: string; readonly reference: string; next: number }

/** The list definitions of one document while it is being written. */
export type Lists = {
  readonly definitions: ListDefinition[]
  statements: OpenStatements | null
  ordered: number
}

// docx marks a list's place with its name in curly brackets and puts the number in afterwards, in people's words too if they
// read the same; so the names begin with a character that never gets into a document.
const unwritable = '\uFFFF'

/** The lists that every document has. */
export const listNames = {
  bullets: `${unwritable}bullets`,
  cellBullets: `${unwritable}cellBullets`,
  ordered: `${unwritable}ordered`,
  headings: `${unwritable}headings`,
} as const

const deepest = 8
// Word refuses a longer level text (MS-OI29500 2.1.283).
const longestNumber = 31
const step = 397

/** No list level lies deeper than Word's ninth. */
export function listLevel(depth: number): number {
  return Math.min(depth, deepest)
}

function levels(
  count: number,
  of: (level: number) => Omit<ILevelsOptions, 'level' | 'alignment'>,
): ILevelsOptions[] {
  return Array.from({ length: count }, (_, level) => ({ level, alignment: AlignmentType.LEFT, ...of(level) }))
}

function indent(level: number, width = step, from = 0): { indent: { left: number; hanging: number } } {
  return { indent: { left: from + width * (level + 1), hanging: width } }
}

function bullet(level: number): string {
  return level % 2 === 0 ? '•' : '–'
}

function bulletList(reference: string, width: number, from: number): ListDefinition {
  return {
    reference,
    levels: levels(deepest + 1, (level) => ({
      format: LevelFormat.BULLET,
      text: bullet(level),
      style: { paragraph: indent(level, width, from), run: { color: palette.accent } },
    })),
  }
}

const orderedFormats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const

function orderedList(): ListDefinition {
  return {
    reference: listNames.ordered,
    levels: levels(deepest + 1, (level) => ({
      format: orderedFormats[level % 3] ?? LevelFormat.DECIMAL,
      text: level % 3 === 1 ? `%${level + 1})` : `%${level + 1}.`,
      style: { paragraph: indent(level, 454) },
    })),
  }
}

function headingList(): ListDefinition {
  return {
    reference: listNames.headings,
    levels: levels(4, (level) => ({
      format: LevelFormat.DECIMAL,
      text: Array.from({ length: level + 1 }, (_, of) => `%${of + 1}`).join('.'),
      style: { paragraph: { indent: { left: hanging, hanging } } },
    })),
  }
}

export function openLists(): Lists {
  return {
    definitions: [
      bulletList(listNames.bullets, step, 0),
      bulletList(listNames.cellBullets, 227, 0),
      orderedList(),
      headingList(),
    ],
    statements: null,
    ordered: 0,
  }
}

/** A new ordered list, counted from its beginning. */
export function openOrderedList(lists: Lists): { readonly reference: string; readonly instance: number } {
  lists.ordered += 1
  return { reference: listNames.ordered, instance: lists.ordered }
}

function define(lists: Lists, text: string, start: number): string {
  const reference = `${unwritable}${lists.definitions.length}`
  const paragraph = { indent: { left: hanging, hanging } }
  const run = { bold: true, color: palette.accent }
  lists.definitions.push({
    reference,
    levels: levels(1, () => ({ format: LevelFormat.DECIMAL, text, start, style: { paragraph, run } })),
  })
  return reference
}

/**
 * The list that shows this number, or null where only typed text can (a percent sign, more than 31 characters). Numbers
 * that follow each other share one list, counted from the first; wherever one is missing or out of turn a new list begins
 * at exactly the number given. So a number that was stood down is never used again, and there are few enough lists for
 * Word, which copes with about 2,000.
 */
export function statementList(lists: Lists, number: string): string | null {
  if (number.length > longestNumber || number.includes('%') || number === '') return null
  const counted = /^(.*?)(0|[1-9]\d{0,8})$/.exec(number)
  if (counted === null) {
    lists.statements = null
    return define(lists, number, 1)
  }
  const prefix = counted[1] ?? ''
  const value = Number(counted[2])
  const open = lists.statements
  const follows = open !== null && open.prefix === prefix && open.next === value
  const reference = follows ? open.reference : define(lists, `${prefix}%1`, value)
  lists.statements = { prefix, reference, next: value + 1 }
  return reference
}

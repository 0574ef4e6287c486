import type { Agreement } from '#shared/model/values.ts'

import type { EndMarks, EntryChip, EntryPerson, EntryRole, EntryRules, EntryTopic } from './entry.ts'
import { matchTopic } from './match-topic.ts'
import { isClosedQuotation } from './read-quoted.ts'

type EndChip = Extract<EntryChip, { kind: 'person' | 'expertise' | 'agreement' | 'tag' | 'star' | 'topic' }>

/** Words that prose sets after a slash with a space before it: and /or, he /she, N /A. */
const afterSlash = /^(?:or|no|not|s?he|hers?|him|his|they|them|theirs?|out|in|a)$/i

type Coded = { readonly code: string }

function findCode<Each extends Coded>(mark: string, known: readonly Each[]): Each | null {
  const code = mark.toLowerCase()
  return known.find((each) => code !== '' && each.code.trim().toLowerCase() === code) ?? null
}

function readRole(mark: string, roles: readonly EntryRole[]): EntryRole | null {
  return mark.startsWith('@') ? findCode(mark.slice(1), roles) : null
}

/** The code that stands after a closed quotation, as print has it: “…” (P4). */
function readBracketed(mark: string, before: string): string {
  return (isClosedQuotation(before) && /^\((\S+)\)\.?$/u.exec(mark)?.[1]) || ''
}

function readPerson(mark: string, before: string, people: readonly EntryPerson[]): EntryPerson | null {
  return findCode(mark.startsWith('@') ? mark.slice(1) : readBracketed(mark, before), people)
}

export function readAgreement(mark: string): Agreement | null {
  if (mark === '++') return { scale: 'all', people: null }
  if (mark === '+-') return { scale: 'split', people: null }
  return /^\+[1-9]\d{0,2}$/.test(mark) ? { scale: 'people', people: Number(mark.slice(1)) } : null
}

function readTag(mark: string, known: readonly string[]): string | null {
  const tag = /^#(\p{L}[\p{L}\p{M}\p{N}_-]{0,63})$/u.exec(mark)?.[1]
  if (tag === undefined || tag.length > 64) return null
  return known.find((each) => each.toLowerCase() === tag.toLowerCase()) ?? tag
}

function readFiling(mark: string, before: string, topics: readonly EntryTopic[]): EntryTopic | null {
  const isProse = /\d%?$|(?:^|\s)\p{Ll}$/u.test(before) || afterSlash.test(mark.slice(1))
  return !mark.startsWith('/') || isProse ? null : matchTopic(mark.slice(1), topics)
}

/** A line with other stars by themselves uses them for something else: names left out, a footnote, a line drawn. */
function hasOtherStars(before: string): boolean {
  return /(?:^|\s)\*+\p{P}*(?:\s|$)/u.test(before)
}

/** One word of the line, after what stands before it, as a mark. After a figure, `*` and `+3` belong to it (5 *, 2 +3), and so does a slash (3 /10, 20 /week). */
function readOne(word: string, before: string, rules: EntryRules): EndChip | null {
  const followsFigure = /(?:^|\s)\d$/u.test(before)
  if (word === '*') return followsFigure || hasOtherStars(before) ? null : { kind: 'star' }
  const role = readRole(word, rules.roles ?? [])
  if (role !== null) return { kind: 'expertise', value: role }
  const person = readPerson(word, before, rules.people ?? [])
  if (person !== null) return { kind: 'person', value: person }
  const tag = readTag(word, rules.tags ?? [])
  if (tag !== null) return { kind: 'tag', value: tag }
  const agreement = readAgreement(word)
  if (agreement?.scale === 'people' && followsFigure) return null
  if (agreement !== null) return { kind: 'agreement', value: agreement }
  const topic = readFiling(word, before, rules.topics ?? [])
  return topic === null ? null : { kind: 'topic', value: topic }
}

function repeats(chips: readonly EndChip[], chip: EndChip): boolean {
  return chip.kind !== 'tag' && chips.some(({ kind }) => kind === chip.kind)
}

/**
 * Takes the marks off the end of a line: `@code` of a side or a person, `++` `+3` `+-`, `#word`, `*`, `/2` `/bar`, in any order, each after a
 * space and all after some words. The first word from the end that is no mark, or says again what a later one said, ends it.
 */
export function takeEndMarks(
  line: string,
  rules: EntryRules,
): { readonly rest: string; readonly chips: readonly EndChip[] } {
  let rest = line.trimEnd()
  const chips: EndChip[] = []
  for (;;) {
    const [, before = '', word = ''] = /^(.*\S)\s+(\S+)$/su.exec(rest) ?? []
    const chip = word === '' ? null : readOne(word, before, rules)
    if (chip === null || repeats(chips, chip)) return { rest, chips }
    chips.unshift(chip)
    rest = before
  }
}

/** Each tag once, whatever its letter case. */
function byLetters(tags: readonly string[]): Iterable<string> {
  return new Map(tags.toReversed().map((tag) => [tag.toLowerCase(), tag])).values()
}

/** The side of the person who is named, where they have just one. */
function sideOfPerson(chips: readonly EntryChip[]): string | null {
  const person = chips.find((chip) => chip.kind === 'person')?.value
  return person?.expertise.length === 1 ? (person.expertise[0] ?? null) : null
}

/** What the marks add up to. */
export function sumMarks(chips: readonly EntryChip[]): EndMarks {
  const marks = { person: null, agreement: null, starred: false, topic: null }
  const tags = chips.flatMap((chip) => (chip.kind === 'tag' ? [chip.value] : []))
  const start = { ...marks, expertise: sideOfPerson(chips), tags: [...byLetters(tags)] }
  return chips.reduce<EndMarks>(addMark, start)
}

function addMark(marks: EndMarks, chip: EntryChip): EndMarks {
  switch (chip.kind) {
    case 'person':
      return { ...marks, person: chip.value.id }
    case 'expertise':
      return { ...marks, expertise: chip.value.id }
    case 'agreement':
      return { ...marks, agreement: chip.value }
    case 'star':
      return { ...marks, starred: true }
    case 'topic':
      return { ...marks, topic: chip.value.id }
    case 'tag':
    case 'kind':
    case 'detail':
    case 'as-typed':
      return marks
  }
}

import type { Difference } from './differences.ts'
import type { CautionFacts } from './facts.ts'
import { isNumber } from './numbers.ts'
import { quietWords } from './tokens.ts'
import { alsoForms } from './wording.ts'

/** Signs that say something only beside one that says otherwise. */
const mild: ReadonlySet<string> = new Set(['→', '~', '='])

function without(signs: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return signs.filter((sign) => {
    const at = left.indexOf(sign)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** One has a sign that the other has not, or has more of it: an arrow, a tick, a plus, a question mark. */
export function findSign(a: CautionFacts, b: CautionFacts): Difference | null {
  const [own, others] = [without(a.signs, b.signs), without(b.signs, a.signs)]
  const all = [...own, ...others]
  if (all.length === 0 || (all.every((sign) => mild.has(sign)) && own.length * others.length === 0))
    return null
  return { kind: 'sign', a: own, b: others }
}

const asking: ReadonlySet<string> = new Set(
  'is are was were do does did can could should shall will would has have may might must'.split(' '),
)

/** One asks what the other says: by its mark, or by the same words the other way round. */
export function findQuestion(a: CautionFacts, b: CautionFacts): Difference | null {
  const mark = (isAsked: boolean): readonly string[] => (isAsked ? ['?'] : [])
  if (a.isAsked !== b.isAsked) return { kind: 'question', a: mark(a.isAsked), b: mark(b.isAsked) }
  const [x = '', y = ''] = [a.order[0], b.order[0]]
  if (x === y || asking.has(x) === asking.has(y)) return null
  if (a.order.toSorted().join(' ') !== b.order.toSorted().join(' ')) return null
  return { kind: 'question', a: [x], b: [y] }
}

/** Whether a short form is a word in small letters: MAT, US. */
function isWordToo(small: string): boolean {
  return small.length > 1 && (alsoForms.has(small) || quietWords.has(small))
}

/** A short form beside another, or beside the word that it would be in small letters. */
export function findForm(a: CautionFacts, b: CautionFacts): Difference | null {
  const single = (form: string): string => form.replace(/s$/u, '')
  const lacks = (forms: CautionFacts['forms'], others: CautionFacts['forms']): readonly string[] => {
    const known = new Set([...others].map(single))
    return [...forms].filter((form) => !known.has(single(form)))
  }
  const [own, others] = [lacks(a.forms, b.forms), lacks(b.forms, a.forms)]
  if (own.length > 0 && others.length > 0) return { kind: 'form', a: own, b: others }
  const asWord = (forms: readonly string[], { small }: CautionFacts): string | undefined =>
    forms.find((form) => isWordToo(form.toLowerCase()) && small.has(form.toLowerCase()))
  const [left, right] = [asWord(own, b), asWord(others, a)]
  if (left !== undefined) return { kind: 'form', a: [left], b: [left.toLowerCase()] }
  return right === undefined ? null : { kind: 'form', a: [right.toLowerCase()], b: [right] }
}

/** How strongly it is put, where each side says so otherwise. */
export function findStrength(a: CautionFacts, b: CautionFacts): Difference | null {
  const lacks = (x: CautionFacts, y: CautionFacts): readonly string[] =>
    [...x.modals].flatMap(([how, word]) => (y.modals.has(how) ? [] : [word]))
  const [strong, weak] = [lacks(a, b), lacks(b, a)]
  return strong.length > 0 && weak.length > 0 ? { kind: 'strength', a: strong, b: weak } : null
}

export function apart(x: ReadonlySet<string>, y: ReadonlySet<string>): readonly string[] {
  return [...x].filter((each) => !y.has(each))
}

/** What says nothing by itself beside other words, or was compared by what it comes to. */
function isMinor(word: string): boolean {
  return /^[,"-]$/u.test(word) || mild.has(word) || isNumber(word)
}

/** What only one text has where else they are the same word for word: another form of a word, a mark, a number. */
export function findRest(a: CautionFacts, b: CautionFacts, alike: number): Difference | null {
  const [own, others] = [without(a.wording, b.wording), without(b.wording, a.wording)]
  const all = [...own, ...others]
  const isNear = a.wording.length - own.length >= all.length && all.length <= 4
  if (alike < 0.5 && !isNear) return null
  if (all.every(isMinor)) {
    const isCut = all.length > 0 && a.turns.length > 0
    return isCut ? { kind: 'negation', a: a.turns, b: b.turns } : null
  }
  const [left, right] = [own, others].map((words) => words.filter((word) => !isMinor(word)))
  const isOther = (test: RegExp): boolean => all.some((word) => !isMinor(word) && test.test(word))
  const kind = isOther(/\p{N}/u) ? 'number' : isOther(/\p{L}/u) ? 'word' : 'sign'
  return { kind, a: left ?? [], b: right ?? [] }
}

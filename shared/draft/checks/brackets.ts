import type { Finding } from './finding.ts'
import { isOpenQuotation } from './quotation-marks.ts'
import { aroundOf, findingOf, type Subject } from './subject.ts'

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
/** What looks like a bracket and is none: "1)" and "b)" of a list, smileys. */
const smiley = /(?<![\p{L}\p{N}])[:;=8][-o'’^]?[()[\]]+|[:;]-?[dp]\b/giu
const listMark = /(?<=^|[\s;,:.(])(?:\d{1,3}|[a-z]|[ivx]{1,4})\)(?=\s|$)/giu

function blankFaces(text: string): string {
  return text.replaceAll(smiley, (mark) => ' '.repeat(mark.length))
}

/** Where the first bracket stands that has no partner of its own sort; -1 where all have. */
function findLoose(text: string): number {
  const open: { readonly mark: string; readonly at: number }[] = []
  for (const { 0: mark, index: at } of text.matchAll(/[()[\]{}]/gu)) {
    const partner = pairs[mark]
    if (partner === undefined) open.push({ mark, at })
    else if (open.at(-1)?.mark === partner) open.pop()
    else return at
  }
  return open[0]?.at ?? -1
}

/** At the start of a line, or several in one line: a lone "5)" in its midst has lost its partner. */
function blankMarks(text: string): string {
  const isList = (text.match(listMark) ?? []).length > 1
  return text.replaceAll(listMark, (mark, at: number) =>
    isList || /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, at - 60), at)) ? ' '.repeat(mark.length) : mark,
  )
}

function looseBracket(text: string): number {
  if (findLoose(text) === -1) return -1
  const [noFaces, noMarks] = [blankFaces(text), blankMarks(text)]
  if ([noFaces, noMarks, blankMarks(noFaces)].some((each) => findLoose(each) === -1)) return -1
  return findLoose(blankMarks(noFaces))
}

function sayBracket(mark: string): string {
  const [is, other] = /[([{]/u.test(mark)
    ? ['opened and never closed', 'close']
    : ['closed and was never opened', 'open']
  return `A bracket is ${is}: ${other} it, or take it out.`
}

/** Brackets and quotation marks without their partner. */
export function findUnbalanced(subject: Subject): readonly Finding[] {
  return subject.pieces.flatMap(({ text, of }) => {
    const at = looseBracket(text)
    const quotation = isOpenQuotation(text)
    const found: Finding[] = []
    // An opening bracket at the very end is told of as an unfinished line.
    if (at !== -1 && !/[([{]$/u.test(text.trim())) {
      const says = sayBracket(text[at] ?? '')
      found.push(findingOf(subject, 'bracket', of, { says, words: aroundOf(text, at, 1), text }))
    }
    if (quotation !== null) {
      const says = `A quotation mark is ${quotation.isOpening ? 'opened and never closed' : 'closed and was never opened'}: add the other one, or take it out.`
      found.push(findingOf(subject, 'bracket', of, { says, words: aroundOf(text, quotation.at, 1), text }))
    }
    return found
  })
}

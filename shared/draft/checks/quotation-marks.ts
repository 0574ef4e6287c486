type Loose = { readonly at: number; readonly isOpening: boolean }

/** Apostrophes at the start of a word, which word processors often turn the wrong way. */
const clipped = /^(?:em|til|till|cause|cos|n|bout|round|tis|twas|ere|ello|eard|im|er|s|t|\d0s)\b/iu

function findLooseCurly(text: string): Loose | null {
  // German and other conventions use the same signs the other way round.
  if (/[„‚]/u.test(text)) return null
  const open: number[] = []
  for (const { 0: mark, index } of text.matchAll(/[“”]/gu)) {
    if (mark === '“') {
      // A quotation of several paragraphs opens each of them and closes once.
      if (open.length > 0 && /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, index - 60), index))) continue
      open.push(index)
    } else if (open.pop() === undefined) return { at: index, isOpening: false }
  }
  const at = open[0]
  return at === undefined ? null : { at, isOpening: true }
}

/** Inches, feet and seconds are no quotation marks: 6'2", 5" pipe. */
function findLooseStraight(text: string): Loose | null {
  const marks: { readonly index: number }[] = []
  for (const { index } of text.matchAll(/"/gu))
    if (!/\d/u.test(text[index - 1] ?? '') || marks.length % 2 === 1) marks.push({ index })
  const last = marks.at(-1)
  if (marks.length % 2 === 0 || last === undefined) return null
  const isOpening = /(?:^|[\s([–—-])$/u.test(text.slice(Math.max(0, last.index - 2), last.index))
  return { at: last.index, isOpening }
}

function isOpeningSingle(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 20)
  return (
    /(?:^|[\s([“"–—])$/u.test(text.slice(Math.max(0, at - 4), at)) &&
    /^[\p{L}\p{N}]/u.test(next) &&
    !clipped.test(next)
  )
}

function isClosingSingle(text: string, at: number): boolean {
  return (
    /\S$/u.test(text.slice(Math.max(0, at - 4), at)) &&
    /^(?:$|[^\p{L}\p{N}])/u.test(text.slice(at + 1, at + 20))
  )
}

/** What cannot be an apostrophe: not after an s (the clients'), nor where a letter was dropped (goin'). */
function isSurelyClosing(text: string, at: number): boolean {
  return /(?:[\p{L}]{2}[^\P{L}snzxh]|[.,!?])$/iu.test(text.slice(Math.max(0, at - 4), at))
}

/** Single marks are apostrophes too, so a closing one counts only where it can be nothing else. */
function findLooseSingle(text: string, opening: string, closing: string): Loose | null {
  const open: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]
    if (mark === opening && isOpeningSingle(text, at)) open.push(at)
    else if (
      mark === closing &&
      isClosingSingle(text, at) &&
      open.pop() === undefined &&
      isSurelyClosing(text, at)
    )
      return { at, isOpening: false }
  }
  const at = open[0]
  return at === undefined ? null : { at, isOpening: true }
}

/** The first quotation mark of a text that has no partner; null where all have. Apostrophes are none. */
export function isOpenQuotation(text: string): Loose | null {
  return (
    findLooseCurly(text) ??
    findLooseStraight(text) ??
    findLooseSingle(text, '‘', '’') ??
    findLooseSingle(text, "'", "'")
  )
}

import type { Finding } from './finding.ts'
import { aroundOf, findingOf, type Subject } from './subject.ts'

/** Stops that stand together by accident. A full stop before a comma may end a short form: etc., e.g., p.m.; */
const doubled =
  /[,;:]\s*[,;.](?!\.)|,\s*:(?![-\w)(])|;\s*:(?![-\w)(])|::(?!\S)|(?<![.\d])\.\.(?![.\d])|(?<=\p{L}{3})(?<!\b(?:etc|approx|incl|dept|govt|inc|ltd|viz|vol|fig|min|max|hrs|tel|ext|eds|assoc|univ|prof))\.\s*[,;](?!\S)|\.\s+\.(?![.\s]*\.)(?<!\.\s\.\s\.)|[?!]\s*[.;:](?=\s|$)(?![-)(])/giu
const loud = /\?{2,}|!{2,}/gu
const spaced = /(?<=\p{L})\s+(?:,(?=\s|$|\p{L})|\.(?![.\p{L}\p{N}])(?=\s|$))/gu

function isPause(text: string, at: number): boolean {
  return (
    /\.\s?\.\s?\.$|…$/u.test(text.slice(Math.max(0, at - 60), at).trimEnd()) ||
    /^[.\s]*\.\s?\.\s?\./u.test(text.slice(at, at + 12))
  )
}

function* findIn(text: string, isQuote: boolean): Generator<{ at: number; length: number; says: string }> {
  const seen: number[] = []
  for (const { 0: mark, index: at } of text.matchAll(doubled)) {
    if (isPause(text, at)) continue
    seen.push(at)
    yield {
      at,
      length: mark.length,
      says: `Two stops stand together (“${mark.trim()}”): keep the one that is meant, or write what is missing between them.`,
    }
  }
  if (isQuote) return
  for (const { 0: mark, index: at } of text.matchAll(loud))
    yield {
      at,
      length: mark.length,
      says: `“${mark}” stands where one mark is enough: keep one, or answer the question.`,
    }
  for (const { 0: mark, index: at } of text.matchAll(spaced))
    if (!isPause(text, at) && !seen.some((each) => each >= at && each <= at + mark.length))
      yield {
        at,
        length: mark.length,
        says: `A space stands before the ${mark.trim() === ',' ? 'comma' : 'full stop'}: take it out, or write what is missing there.`,
      }
}

/** Stops doubled by accident, and spaces before them. */
export function findDoubledPunctuation(subject: Subject): readonly Finding[] {
  return subject.pieces.flatMap(({ text, role, of }) =>
    [...findIn(text, role === 'quote')].map(({ at, length, says }) =>
      findingOf(subject, 'punctuation', of, { says, words: aroundOf(text, at, length), text }),
    ),
  )
}

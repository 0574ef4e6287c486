import { elementsOf } from './xml-tree.ts'
import type { Tree } from './xml-tree.ts'

const placeholder = /\{\{\s*([\p{L}\d_ -]{1,40}?)\s*\}\}/gu

/** The text elements of a paragraph in order, without those of a text box that hangs on it. */
function textsOf(tree: Tree): Tree[] {
  return elementsOf(tree).flatMap((child) => {
    if (child.name === 'w:t') return [child]
    return child.name === 'w:p' || child.name === 'w:pPr' ? [] : textsOf(child)
  })
}

function textIn(texts: readonly Tree[]): string {
  return texts.map(wordsOf).join('')
}

/** The text directly in an element. */
export function wordsOf(text: Tree): string {
  return text.children.filter((child) => typeof child === 'string').join('')
}

// Word splits what was typed over several runs; the first of them takes the value, so it looks as the placeholder began.
function replaceRange(texts: readonly Tree[], from: number, to: number, value: string): void {
  let at = 0
  let written = false
  for (const text of texts) {
    const words = wordsOf(text)
    const start = Math.max(0, from - at)
    const end = Math.min(words.length, to - at)
    at += words.length
    if (start >= words.length || end <= 0) continue
    text.children = [`${words.slice(0, start)}${written ? '' : value}${words.slice(end)}`]
    text.attributes['xml:space'] = 'preserve'
    written = true
  }
}

/** The words of a paragraph. */
export function paragraphText(paragraph: Tree): string {
  return textIn(textsOf(paragraph))
}

/** The names of the placeholders in a paragraph, in small letters. */
export function placeholdersIn(paragraph: Tree): string[] {
  return Array.from(paragraphText(paragraph).matchAll(placeholder), ([, name = '']) => name.toLowerCase())
}

/** Puts each value where its placeholder stands; a placeholder nobody knows stays for the writer to see. */
export function fillParagraph(paragraph: Tree, values: ReadonlyMap<string, string>): void {
  const texts = textsOf(paragraph)
  const found = Array.from(textIn(texts).matchAll(placeholder)).toReversed()
  for (const match of found) {
    const value = values.get((match[1] ?? '').toLowerCase())
    if (value !== undefined) replaceRange(texts, match.index, match.index + match[0].length, value)
  }
}

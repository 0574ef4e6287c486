import type { Options } from 'docx-preview'

import { joinPages } from './join-pages.ts'
import { makeElement } from './make-element.ts'
import { parseWord } from './parse-word.ts'
import { sliceBody } from './slice-body.ts'

/** The class that the drawn file has; its pages stand in an element with `-wrapper` behind it. */
export const wordClass = 'word'

/** Gives the window a chance to draw and to hear keys. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => window.setTimeout(resolve))
  })
}

function optionsWith(takeStyle: (css: string) => void): Partial<Options> {
  return {
    className: wordClass,
    ignoreFonts: true,
    renderAltChunks: false,
    // The numbers of pages are Word's to count.
    renderFooters: false,
    useBase64URL: true,
    h: (wanted) => makeElement(wanted, takeStyle),
  }
}

function pagesOf(nodes: readonly Node[]): readonly HTMLElement[] {
  return nodes
    .flatMap((node) => (node instanceof HTMLElement ? [...node.children] : []))
    .filter((node) => node instanceof HTMLElement)
}

export type Draw = {
  /** Takes the style sheets of the file, before the first page and again where there are more. */
  readonly takeStyles: (styles: readonly string[]) => void
  /** Takes pages as they come. */
  readonly takePages: (pages: readonly HTMLElement[]) => void
  /** Asked between two pieces: false ends it there. */
  readonly isWanted: () => boolean
}

/** Draws a Word file, some of it at a time so that the window stays awake. Gives whether it was wanted to the end. */
export async function drawWord(
  bytes: Uint8Array,
  { takeStyles, takePages, isWanted }: Draw,
): Promise<boolean> {
  const { parseAsync, renderDocument } = await import('docx-preview')
  const styles = new Set<string>()
  const options = optionsWith((css) => styles.add(css))
  const word = await parseWord(bytes, (file): Promise<unknown> => parseAsync(file, options), pause)
  const pages: HTMLElement[] = []
  for (const slice of sliceBody(word)) {
    await pause()
    if (!isWanted()) return false
    const known = { styles: styles.size, pages: pages.length }
    const nodes = await renderDocument(slice.word, options)
    if (styles.size > known.styles) takeStyles([...styles])
    joinPages(pages, pagesOf(nodes), slice)
    takePages(pages.slice(known.pages))
  }
  return true
}

import type { Node } from 'prosemirror-model'

/** The letters of a document, each at the place that it has in the document, so that a place in one is one in the other. */
export function flattenText(doc: Node): string {
  const letters = Array.from({ length: doc.content.size }, () => '\n')
  doc.descendants((node, at) => {
    if (node.isText) for (const [index, letter] of splitUnits(node.text ?? '')) letters[at + index] = letter
  })
  return letters.join('')
}

function splitUnits(text: string): readonly (readonly [number, string])[] {
  return Array.from({ length: text.length }, (_, index) => [index, text.charAt(index)])
}

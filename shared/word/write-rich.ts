import type { Rich, Run } from '#shared/model/document.ts'

import { bookmarkName, labelBookmarkName } from './bookmarks.ts'
import type { Target } from './plan-targets.ts'
import { safeAddress } from './safe-address.ts'
import { writeField, writePageField } from './write-fields.ts'
import { hasWords, legalText, lineOf, writeRuns } from './write-text.ts'
import type { RunLook } from './write-text.ts'
import { element, valued } from './write-xml.ts'
import type { Xml } from './write-xml.ts'
import type { Writing } from './writing.ts'

const linkLook: RunLook = { style: 'Hyperlink' }

function linkId(writing: Writing, address: string): string {
  const known = writing.links.get(address) ?? `rIdLink${writing.links.size + 1}`
  writing.links.set(address, known)
  return known
}

function withoutScheme(address: string): string {
  return address.replace(/^mailto:/i, '')
}

// On paper a link leads nowhere, so the address stands behind its text as plain words.
function writeOutsideLink(writing: Writing, run: Run, address: string, look: RunLook): Xml[] {
  const text = hasWords(run.text) ? run.text : lineOf(run.href ?? '')
  if (writing.copy === 'print') {
    const plain = lineOf(run.href ?? '')
    const spelt = text.includes(withoutScheme(plain)) ? '' : ` (${withoutScheme(plain)})`
    return [...writeRuns([{ ...run, text }], look), ...writeRuns(spelt, look)]
  }
  const attributes = { 'r:id': linkId(writing, address), 'w:history': '1' }
  return [element('w:hyperlink', attributes, writeRuns([{ ...run, text }], { ...look, ...linkLook }))]
}

function fieldOf(writing: Writing, anchor: string, target: Target, look: RunLook): Xml[] {
  const shown = writeRuns(target.shown, look)
  switch (target.by) {
    case 'number':
      return writeField(`REF ${bookmarkName(anchor)} \\r \\h`, shown)
    case 'words':
      return writeField(`REF ${bookmarkName(anchor)} \\h`, shown)
    case 'label':
      return writeField(`REF ${labelBookmarkName(anchor)} \\h`, shown)
    case 'page':
      return writePageField(bookmarkName(anchor), writing.pagesKnown)
  }
}

function writeInsideLink(writing: Writing, run: Run, anchor: string, look: RunLook): Xml[] {
  const target = writing.targets.get(anchor)
  if (target === undefined) return writeRuns([run], look)
  if (!hasWords(run.text))
    return [...writeRuns([{ ...run, text: target.word }], look), ...fieldOf(writing, anchor, target, look)]
  const attributes = { 'w:anchor': bookmarkName(anchor), 'w:history': '1' }
  if (writing.copy !== 'print')
    return [element('w:hyperlink', attributes, writeRuns([run], { ...look, ...linkLook }))]
  const page = writePageField(bookmarkName(anchor), writing.pagesKnown)
  return [...writeRuns([run], look), ...writeRuns(' (page ', look), ...page, ...writeRuns(')', look)]
}

function writeNote(writing: Writing, note: string): Xml[] {
  if (!hasWords(note)) return []
  writing.notes.push(legalText(note))
  const properties = element('w:rPr', null, [valued('w:rStyle', 'FootnoteReference')])
  const reference = element('w:footnoteReference', { 'w:id': writing.notes.length })
  return [element('w:r', null, [properties, reference])]
}

function writeSpecial(writing: Writing, run: Run, look: RunLook): Xml[] {
  if (run.ref !== undefined) return writeInsideLink(writing, run, run.ref, look)
  const address = run.href === undefined ? null : safeAddress(run.href)
  return address === null ? writeRuns([run], look) : writeOutsideLink(writing, run, address, look)
}

/** The runs of a paragraph with its links, cross-references and footnotes. */
export function writeRich(writing: Writing, rich: Rich, look: RunLook = {}): Xml[] {
  if (typeof rich === 'string') return writeRuns(rich, look)
  return rich.flatMap((run) => [
    ...writeSpecial(writing, run, look),
    ...(run.note === undefined ? [] : writeNote(writing, run.note)),
  ])
}

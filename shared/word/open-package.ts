import { strFromU8 } from 'fflate'

import { childrenOf, readXml } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'
import { openZip, unpackEntry } from './read-zip.ts'
import type { Zip } from './read-zip.ts'
import { damaged, ownDocumentType, WordProblem } from './word-problem.ts'

/** How one part points to another; the target is a part's name, or an address outside the file. */
type Relationship = {
  readonly id: string
  /** The last word of the type: styles, footnotes, comments, image. */
  readonly kind: string
  readonly target: string
  readonly external: boolean
}

/** A Word file opened, none of it unpacked yet but its main part. */
export type WordPackage = {
  /** The name of the part that holds the document itself. */
  readonly main: string
  /** The w:document element. */
  readonly document: XmlElement
  /** A part as XML, or null where the file has none of that name. */
  readonly xml: (part: string) => XmlElement | null
  /** What a part points to; the package itself has the name ''. */
  readonly relationships: (part: string) => readonly Relationship[]
}

const notWord =
  'This is not a Word file (.docx): open it in the program it was made with and save it as a Word document.'

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

// Encrypted .docx and old .doc files are both compound files (MS-CFB 2.2).
function checkKind(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WordProblem('This file is empty: ask for it again.')
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new WordProblem(
      'This file has a password or is in the old .doc format: open it in Word and save it as .docx without a password.',
    )
  if (!startsWith(bytes, 0x50, 0x4b)) throw new WordProblem(notWord)
}

const prologLength = 4_096

// What a part declares before its first element; a part that is not read here may be read by whoever is sent the file.
function checkPrologs(zip: Zip): void {
  for (const entry of zip.entries.values()) {
    if (!/\.(xml|rels)$/i.test(entry.name)) continue
    const start = strFromU8(unpackEntry(zip, entry).subarray(0, prologLength), true).replaceAll('\0', '')
    const root = start.search(/<[A-Za-z_]/)
    if ((root === -1 ? start : start.slice(0, root)).includes('<!DOCTYPE')) throw ownDocumentType()
  }
}

function readPart(zip: Zip, part: string): XmlElement | null {
  const entry = zip.entries.get(part.toLowerCase())
  return entry === undefined ? null : readXml(unpackEntry(zip, entry))
}

/** A target is relative to the folder of the part that names it, or begins at the root (ECMA-376-2, 6.5.3). */
export function resolveTarget(part: string, target: string): string {
  const base = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  const path: string[] = base
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return decodePercent(path.join('/'))
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The name of the part that holds the relationships of another; of the package itself for ''. */
export function relationshipsPart(part: string): string {
  const cut = part.lastIndexOf('/') + 1
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
}

function readRelationships(zip: Zip, part: string): Relationship[] {
  const root = readPart(zip, relationshipsPart(part))
  if (root === null) return []
  return childrenOf(root, 'rel:Relationship').map(({ attributes }) => {
    const external = attributes.get('TargetMode') === 'External'
    const target = attributes.get('Target') ?? ''
    return {
      id: attributes.get('Id') ?? '',
      kind: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolveTarget(part, target),
      external,
    }
  })
}

/**
 * Opens a Word file (.docx, .docm, .dotx; transitional or strict) by its relationships, not by the names of its parts.
 * Throws a WordProblem for anything else: damaged, encrypted, not Word, or made to do harm.
 */
export function openPackage(bytes: Uint8Array): WordPackage {
  checkKind(bytes)
  const zip = openZip(bytes)
  checkPrologs(zip)
  const read = new Map<string, readonly Relationship[]>()
  const relationships = (part: string) => {
    const known = read.get(part) ?? readRelationships(zip, part)
    read.set(part, known)
    return known
  }
  const main = relationships('').find(({ kind, external }) => kind === 'officeDocument' && !external)?.target
  if (main === undefined) throw new WordProblem(notWord)
  const document = readPart(zip, main)
  if (document === null) throw damaged()
  if (document.name !== 'w:document') throw new WordProblem(notWord)
  return { main, document, xml: (part) => readPart(zip, part), relationships }
}

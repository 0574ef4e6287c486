import { zipSync } from 'fflate'

import { cleanHouse } from './house-clean.ts'
import { openPackage } from './open-package.ts'
import { isOn } from './read-xml.ts'
import { openZip, unpackEntry } from './read-zip.ts'
import { WordProblem } from './word-problem.ts'
import { elementsOf, readTree, writeTree } from './xml-tree.ts'
import type { Tree } from './xml-tree.ts'

/** An organisation's own template, opened to be written into. */
export type House = {
  /** Every part by its name, as it came. */
  readonly parts: Map<string, Uint8Array>
  /** The parts opened so far; they are written again in place of the ones that came. */
  readonly trees: Map<string, Tree>
  readonly tree: (part: string) => Tree | null
}

const mainPart = 'word/document.xml'
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const macros =
  'This template holds macros: in Word save it as .docx or .dotx, which have none, and choose that file.'
const protectedFile =
  'This template is protected against changes: take the protection off in Word (Review, Restrict Editing), save it, and choose it again.'
const unusual =
  'This template was not saved in Word’s usual form: open it in Word, save it as a Word document (.docx), and choose that file.'

function isProtected(bytes: Uint8Array): boolean {
  const { main, relationships, xml } = openPackage(bytes)
  const part = relationships(main).find(({ kind, external }) => kind === 'settings' && !external)?.target
  const settings = part === undefined ? null : xml(part)
  const enforced = settings?.children.some(
    (child) =>
      typeof child !== 'string' &&
      child.name === 'w:documentProtection' &&
      !['0', 'false', 'off', undefined].includes(child.attributes.get('w:enforcement')),
  )
  return enforced === true || isOn(settings ?? undefined, 'w:writeProtection')
}

function openParts(bytes: Uint8Array): Map<string, Uint8Array> {
  const zip = openZip(bytes)
  const files = [...zip.entries.values()].filter(({ name }) => !name.endsWith('/'))
  return new Map(files.map((entry) => [entry.name, unpackEntry(zip, entry)]))
}

function hasMacros(parts: ReadonlyMap<string, Uint8Array>, types: Tree | null): boolean {
  const declared = types === null ? [] : elementsOf(types).map(({ attributes }) => attributes['ContentType'])
  return (
    declared.some((type) => /macroEnabled|vbaProject/i.test(type ?? '')) ||
    [...parts.keys()].some((name) => /vbaProject\.bin$/i.test(name))
  )
}

const template = /wordprocessingml\.template\.main\+xml$/
const ordinary = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

// A draft made from a template (.dotx) is a document.
function makeDocument(types: Tree): void {
  for (const { attributes } of elementsOf(types))
    if (template.test(attributes['ContentType'] ?? '')) attributes['ContentType'] = ordinary
}

/** Opens a template (.docx or .dotx); throws a WordProblem for one that is not Word, holds macros or is protected. */
export function openHouse(bytes: Uint8Array): House {
  const { main } = openPackage(bytes)
  const parts = openParts(bytes)
  const trees = new Map<string, Tree>()
  const tree = (part: string): Tree | null => {
    const content = parts.get(part)
    const opened = trees.get(part) ?? (content === undefined ? null : readTree(content))
    if (opened !== null) trees.set(part, opened)
    return opened
  }
  const types = tree('[Content_Types].xml')
  if (hasMacros(parts, types)) throw new WordProblem(macros)
  if (isProtected(bytes)) throw new WordProblem(protectedFile)
  const root = main === mainPart ? tree(mainPart) : null
  if (types === null || root?.name !== 'w:document' || root.attributes['xmlns:w'] !== wordNamespace)
    throw new WordProblem(unusual)
  makeDocument(types)
  const house = { parts, trees, tree }
  cleanHouse(house)
  return house
}

/** The template with what was changed in its trees. */
export function packHouse({ parts, trees }: House): Uint8Array {
  const changed = [...trees].map(([name, tree]) => [name, writeTree(tree)] as const)
  return zipSync(Object.fromEntries([...parts, ...changed]), { level: 1 })
}

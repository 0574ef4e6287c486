import { unzipSync } from 'fflate'

import { plainGuid } from './guid.ts'
import { damaged, QdaProblem } from './qda-problem.ts'
import { childrenOf, type QdaElement, readXml } from './read-xml.ts'

/** A code as the file has it, each before those under it. */
export type QdaCode = {
  readonly guid: string
  readonly path: readonly string[]
  readonly description: string
}

/** A passage of some text, and the codes it has. */
export type QdaSelection = { readonly guid: string; readonly name: string; readonly codes: readonly string[] }

/** As much of a codebook or project as a session can take. */
export type QdaFile = {
  readonly codes: readonly QdaCode[]
  readonly selections: readonly QdaSelection[]
  /** Codings of whole sources, of pictures, sounds and films. */
  readonly others: number
}

const sizeLimit = 60_000_000
// XML packs to a tenth, seldom to a hundredth; what unpacks to more than this is made to fill memory.
const ratioLimit = 400
const ratioCounts = 5_000_000
const mostCodes = 20_000
const mostSelections = 500_000

/** What is read of a file; all else is passed over. */
const readElements: ReadonlySet<string> = new Set(
  'CodeBook Project Codes Code Description Sources TextSource PlainTextSelection Coding CodeRef PictureSource PictureSelection AudioSource AudioSelection VideoSource VideoSelection PDFSource PDFSelection Transcript TranscriptSelection Representation'.split(
    ' ',
  ),
)

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** The XML of a project; nothing else of it is unpacked. */
function unpackProject(bytes: Uint8Array): Uint8Array {
  let isTooLarge = false
  let projects = 0
  const wanted = ({ name, size, originalSize }: { name: string; size: number; originalSize: number }) => {
    if (!/^[^/]+\.qde$/iu.test(name)) return false
    projects += 1
    isTooLarge ||=
      originalSize > sizeLimit || (originalSize > ratioCounts && originalSize > size * ratioLimit)
    // One that is never read is not unpacked either.
    return !isTooLarge && projects === 1
  }
  let files: Readonly<Record<string, Uint8Array>>
  try {
    files = unzipSync(bytes, { filter: wanted })
  } catch {
    throw damaged()
  }
  if (isTooLarge)
    throw new QdaProblem(
      'This file would unpack to more than a project can hold, so it was not opened: check where it came from.',
    )
  const [project] = Object.values(files)
  if (project === undefined || projects > 1)
    throw new QdaProblem(
      'This is not a REFI-QDA project (.qdpx): there is no one project.qde in it. Export it again from the program it was made with.',
    )
  return project
}

function readCodes(root: QdaElement): readonly QdaCode[] {
  const found: QdaCode[] = []
  const read = (code: QdaElement, above: readonly string[]): void => {
    const path = [...above, (code.attributes.get('name') ?? '').trim()]
    const description = childrenOf(code, 'Description')[0]?.text ?? ''
    found.push({ guid: plainGuid(code.attributes.get('guid') ?? ''), path, description })
    if (found.length > mostCodes)
      throw new QdaProblem(
        'This file has more codes than a session can hold. Look whether it is the right one.',
      )
    for (const child of childrenOf(code, 'Code')) read(child, path)
  }
  const book = root.name === 'CodeBook' ? root : childrenOf(root, 'CodeBook')[0]
  for (const code of childrenOf(childrenOf(book, 'Codes')[0], 'Code')) read(code, [])
  return found
}

function codesOf(element: QdaElement): readonly string[] {
  return childrenOf(element, 'Coding').flatMap((coding) =>
    childrenOf(coding, 'CodeRef').map((ref) => plainGuid(ref.attributes.get('targetGUID') ?? '')),
  )
}

function countCodings(element: QdaElement): number {
  const own = element.name === 'Coding' ? 1 : 0
  return element.children.reduce((count, child) => count + countCodings(child), own)
}

function readSelections(root: QdaElement): Pick<QdaFile, 'selections' | 'others'> {
  const sources = childrenOf(root, 'Sources')[0]
  const texts = childrenOf(sources, 'TextSource')
  const selections = texts
    .flatMap((text) => childrenOf(text, 'PlainTextSelection'))
    .map((one) => ({
      guid: plainGuid(one.attributes.get('guid') ?? ''),
      name: one.attributes.get('name') ?? '',
      codes: codesOf(one),
    }))
  if (selections.length > mostSelections)
    throw new QdaProblem('This file has more passages than a session can hold. Export its codebook alone.')
  const taken = selections.reduce((count, { codes }) => count + codes.length, 0)
  const all = sources === undefined ? 0 : countCodings(sources)
  return { selections, others: all - taken }
}

/** Reads a codebook (.qdc) or project (.qdpx, or its XML alone) by REFI-QDA 1.0. Throws QdaProblem where it is none, is damaged, or was made to do harm. */
export function readQda(bytes: Uint8Array): QdaFile {
  if (bytes.length === 0) throw new QdaProblem('This file is empty: ask for it again.')
  const root = readXml(isZip(bytes) ? unpackProject(bytes) : bytes, (name) => readElements.has(name))
  return { codes: readCodes(root), ...readSelections(root) }
}

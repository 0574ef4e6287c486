import { swapMain } from '#shared/word/swap-main.ts'

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Paragraphs and rows that are read without a pause. */
const most = 40

/** As much as is used here of a Word file that docx-preview has read. */
type Word = {
  readonly documentPart: { readonly body: { children: object[] } }
  readonly _parser: { readonly parseBodyElements: (body: Element) => object[] }
}

function canReadOn(word: unknown): word is Word {
  const parser = (word as Partial<Word> | null)?._parser
  return typeof parser?.parseBodyElements === 'function'
}

/** The body of a document, taken out of it but for the last section. */
function takeBody(whole: Document): readonly Element[] {
  const body = whole.getElementsByTagNameNS(namespace, 'body')[0]
  const parts = [...(body?.children ?? [])].filter(({ localName }) => localName !== 'sectPr')
  for (const part of parts) part.remove()
  return parts
}

function rowsOf(table: Element): readonly Element[] {
  return [...table.children].filter(({ localName }) => localName === 'tr')
}

/** The same table with some of its rows. */
function withRows(table: Element, rows: readonly Element[]): Element {
  const part = table.cloneNode(false) as Element
  const about = [...table.children].filter(({ localName }) => localName !== 'tr')
  part.append(...about.map((each) => each.cloneNode(true)), ...rows)
  return part
}

function read(word: Word, whole: Document, parts: readonly Element[]): readonly object[] {
  const body = whole.createElementNS(namespace, 'w:body')
  body.append(...parts)
  return word._parser.parseBodyElements(body)
}

type Reading = { readonly word: Word; readonly whole: Document; readonly pause: () => Promise<void> }

async function readTable({ word, whole, pause }: Reading, table: Element): Promise<readonly object[]> {
  const rows = rowsOf(table)
  const made: { children: object[] }[] = []
  for (let at = 0; at < rows.length; at += most) {
    const [part] = read(word, whole, [withRows(table, rows.slice(at, at + most))])
    if (part !== undefined) made.push(part as { children: object[] })
    await pause()
  }
  const [first, ...rest] = made
  first?.children.push(...rest.flatMap(({ children }) => children))
  return first === undefined ? [] : [first]
}

/**
 * Has docx-preview read a Word file, its body some of it at a time with a pause after each. The parser is the package's own
 * and not in its types: where it is not what it was, all is read at once.
 */
export async function parseWord(
  bytes: Uint8Array,
  parse: (bytes: Uint8Array) => Promise<unknown>,
  pause: () => Promise<void>,
): Promise<unknown> {
  const { xml, withXml } = swapMain(bytes)
  await pause()
  const whole = new DOMParser().parseFromString(xml, 'text/xml')
  const parts = takeBody(whole)
  const frame = withXml(new XMLSerializer().serializeToString(whole))
  await pause()
  const word = await parse(frame)
  if (!canReadOn(word)) return parse(bytes)
  const { body } = word.documentPart
  let waiting: Element[] = []
  const reading = { word, whole, pause }
  for (const part of parts) {
    const isLong = rowsOf(part).length > most
    if (isLong || waiting.length >= most) {
      body.children.push(...read(word, whole, waiting))
      waiting = []
      await pause()
    }
    if (isLong) body.children.push(...(await readTable(reading, part)))
    else waiting.push(part)
  }
  body.children.push(...read(word, whole, waiting))
  return word
}

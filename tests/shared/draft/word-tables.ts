import { strFromU8, unzipSync } from 'fflate'

function textIn(xml: string): string {
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text)
  return texts
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function parts(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<w:${name}(?: [^>]*)?>.*?</w:${name}>`, 'gsu'))].map(([part]) => part)
}

/** The tables of a Word file, cell by cell, and the names of its bookmarks. */
export function readWordTables(bytes: Uint8Array): {
  readonly tables: readonly (readonly (readonly string[])[])[]
  readonly bookmarks: ReadonlySet<string>
} {
  const document = unzipSync(bytes)['word/document.xml']
  const xml = document === undefined ? '' : strFromU8(document)
  return {
    tables: parts(xml, 'tbl').map((table) => parts(table, 'tr').map((row) => parts(row, 'tc').map(textIn))),
    bookmarks: new Set(
      [...xml.matchAll(/<w:bookmarkStart[^>]* w:name="([^"]*)"/gu)].map(([, name = '']) => name),
    ),
  }
}

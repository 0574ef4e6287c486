import type { BagFiles } from './bag-files.ts'
import type { Findings } from './findings.ts'

/** Whether tag files in this encoding can be read (RFC 8493, 2.1.1 lets a bag name any IANA character set). */
export function isKnownEncoding(name: string): boolean {
  return decoderOf(name, new Uint8Array()) !== undefined
}

/** The text of a tag file in the bag's encoding; says what is wrong and gives undefined if it is not such text. */
export function readTagText(
  files: BagFiles,
  path: string,
  encoding: string,
  notes: Findings,
  mostBytes: number = files.mostTagBytes,
): string | undefined {
  if ((files.sizes.get(path) ?? 0) > mostBytes) {
    notes.problem(path, 'is too large for a tag file')
    return undefined
  }
  try {
    const bytes = files.read(path)
    return decoderOf(encoding, bytes)?.(bytes)
  } catch {
    notes.problem(path, `is not ${encoding} text, which bagit.txt says it is`)
    return undefined
  }
}

/** The lines of a tag file, which may end in CR, LF or CRLF; empty ones are left out. */
export function eachLine(text: string): IteratorObject<string> {
  return text.matchAll(/[^\r\n]+/g).map(([line]) => line)
}

type Decode = (bytes: Uint8Array) => string

function decoderOf(encoding: string, bytes: Uint8Array): Decode | undefined {
  const name = encoding.toUpperCase()
  // The web's TextDecoder takes ISO-8859-1 for windows-1252, and UTF-16 for little-endian whatever the mark says.
  if (name === 'ISO-8859-1' || name === 'LATIN1') return (latin) => Buffer.from(latin).toString('latin1')
  if (name === 'UTF-16') return decoderFor(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be')
  return decoderFor(name)
}

function decoderFor(label: string): Decode | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true })
    return (bytes) => decoder.decode(bytes)
  } catch {
    return undefined
  }
}

import type { BagFiles } from './bag-files.ts'
import type { BagVersion } from './bag-path.ts'
import type { Findings } from './findings.ts'
import { isKnownEncoding } from './tag-text.ts'

export type Declaration = {
  readonly version: string | undefined
  /** Only where the bag is one that can be checked here. */
  readonly bag?: { readonly version: BagVersion; readonly encoding: string }
}

const where = 'bagit.txt'
const mostBytes = 1000

/** Reads bagit.txt: exactly two lines of UTF-8 without a byte-order mark (RFC 8493, 2.1.1). */
export function readDeclaration(files: BagFiles, notes: Findings): Declaration {
  const text = readText(files, notes)
  if (text === undefined) return { version: undefined }
  const [first = '', second, ...rest] = text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/)
  const version = readVersion(first, notes)
  const known = version === '0.97' || version === '1.0'
  const encoding = known ? readEncoding(second, notes) : undefined
  if (known && rest.length > 0) notes.problem(where, 'has more than its two lines')
  return known && encoding !== undefined ? { version, bag: { version, encoding } } : { version }
}

function readText(files: BagFiles, notes: Findings): string | undefined {
  const size = files.sizes.get(where)
  if (size === undefined || size > mostBytes) {
    notes.problem(
      where,
      size === undefined ? 'is missing: this is not a bag' : 'is too long to be a bag declaration',
    )
    return undefined
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(files.read(where))
    if (text.startsWith('\uFEFF')) notes.problem(where, 'begins with a byte-order mark, which BagIt forbids')
    return text.replace(/^\uFEFF/, '')
  } catch {
    notes.problem(where, 'is not UTF-8 text')
    return undefined
  }
}

function readVersion(line: string, notes: Findings): string | undefined {
  const strict = /^BagIt-Version: (\d+\.\d+)$/.exec(line)?.[1]
  const loose = strict ?? /^BagIt-Version\s*:\s*(\d+\.\d+)\s*$/i.exec(line)?.[1]
  const later = loose !== undefined && Number(loose) >= 0.97
  if (loose !== undefined && !later) {
    notes.problem(where, `says BagIt ${loose}: only BagIt 0.97 and 1.0 are checked, so this bag is refused`)
  } else if (strict === undefined) notes.problem(where, 'must begin with the line "BagIt-Version: 1.0"')
  else if (strict !== '0.97' && strict !== '1.0') {
    notes.problem(where, `says BagIt ${strict}, which this version does not know (it knows 0.97 and 1.0)`)
  }
  return strict ?? loose
}

function readEncoding(line: string | undefined, notes: Findings): string | undefined {
  const encoding = /^Tag-File-Character-Encoding: (\S+)$/.exec(line ?? '')?.[1]
  if (encoding === undefined) {
    notes.problem(where, 'must have "Tag-File-Character-Encoding: UTF-8" as its second line')
    return undefined
  }
  if (isKnownEncoding(encoding)) return encoding
  notes.problem(where, 'names a character encoding that is not known here')
  return undefined
}

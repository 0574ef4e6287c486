import { Buffer } from 'node:buffer'

import { zipSync } from 'fflate'
import type { Zippable } from 'fflate'

import { isPayload } from './bag-files.ts'
import { formatBagInfo } from './bag-info.ts'
import { findFileFolderClashes, findPathFault } from './bag-path.ts'
import { bagLimits, isBomb } from './limits.ts'
import { formatManifest } from './manifest.ts'
import { addSeal } from './seal.ts'

export type BagContent = {
  /** By path under data/, with "/" between folders. */
  readonly payload: ReadonlyMap<string, Uint8Array>
  /** Labels and values of bag-info.txt; Bagging-Date and Payload-Oxum are worked out. */
  readonly info: Readonly<Record<string, string>>
  readonly now: Date
}

type Files = ReadonlyMap<string, Uint8Array>

const unix = 3
const fileMode = 0o100644
const folderMode = 0o040755

/**
 * Makes the bytes of a `.pooled` file: a BagIt 1.0 bag (RFC 8493) in a zip that carries the seal. The same content
 * gives the same bytes. Throws if a path cannot be in a bag or the content is over the limits of `readBag`.
 */
export function makeBag(content: BagContent): Uint8Array {
  const payload = new Map(
    Array.from(content.payload, ([path, bytes]) => [`data/${path}`, bytes] as const).toSorted(byPath),
  )
  checkPayload(payload)
  const tags = new Map([
    ['bagit.txt', encode('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['bag-info.txt', encode(formatBagInfo(describe(content, payload)))],
    ['manifest-sha256.txt', encode(formatManifest(payload, 'sha256'))],
    ['manifest-sha512.txt', encode(formatManifest(payload, 'sha512'))],
  ])
  const seals = new Map([
    ['tagmanifest-sha256.txt', encode(formatManifest(tags, 'sha256'))],
    ['tagmanifest-sha512.txt', encode(formatManifest(tags, 'sha512'))],
  ])
  return addSeal(zip(new Map([...tags, ...seals, ...payload]), content.now))
}

function byPath([one]: readonly [string, Uint8Array], [other]: readonly [string, Uint8Array]): number {
  return one < other ? -1 : 1
}

function encode(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}

function checkPayload(payload: Files): void {
  const fault = payload
    .keys()
    .map(findFault)
    .find((found) => found !== undefined)
  if (fault !== undefined) throw new Error(`A file cannot be put into the archive: it ${fault}.`)
  if (findFileFolderClashes(payload.keys()).length > 0) {
    throw new Error('A file cannot be put into the archive: its name is also that of a folder.')
  }
  if (payload.size + 6 > bagLimits.entries || countBytes(payload) > bagLimits.totalBytes * 0.9) {
    throw new Error('The archive would be larger than it may be; leave out some of the exported files.')
  }
}

function findFault(path: string): string | undefined {
  return path.includes('\\') ? 'has a backslash in its path' : findPathFault(path)
}

function countBytes(payload: Files): number {
  return payload.values().reduce((total, bytes) => total + bytes.length, 0)
}

function describe({ info, now }: BagContent, payload: Files): readonly (readonly [string, string])[] {
  const computed = new Map([
    ['bagging-date', now.toISOString().slice(0, 10)],
    ['payload-oxum', `${countBytes(payload)}.${payload.size}`],
  ])
  const given = Object.entries(info).filter(([label]) => !computed.has(label.toLowerCase()))
  const agent = given.some(([label]) => label.toLowerCase() === 'bag-software-agent')
  return [
    ...(agent ? [] : [['Bag-Software-Agent', 'Pooled'] as const]),
    ['Bagging-Date', computed.get('bagging-date') ?? ''],
    ['Payload-Oxum', computed.get('payload-oxum') ?? ''],
    ...given,
  ]
}

// Zip keeps local time without a zone: noon of the bagging date is the same bytes everywhere and exists everywhere.
function zip(files: Files, now: Date): Uint8Array {
  const mtime = new Date(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), 12)
  const entries: Zippable = Object.fromEntries(files)
  const hasPayload = files.keys().some(isPayload)
  if (!hasPayload) entries['data/'] = [new Uint8Array(), { attrs: folderMode * 0x10000 }]
  const options = { mtime, os: unix, attrs: fileMode * 0x10000 }
  const packed = zipSync(entries, options)
  // Very repetitive content would look like a zip bomb to our own reader.
  return isBomb(countBytes(files), packed.length, bagLimits)
    ? zipSync(entries, { ...options, level: 0 })
    : packed
}

import { encodeManifestPath, findPathFault } from './bag-path.ts'
import type { Bag } from './bag.ts'
import { readAlgorithm, sumBytes } from './checksums.ts'
import type { Algorithm } from './checksums.ts'
import { eachLine, readTagText } from './tag-text.ts'

// A manifest longer than its bag is not valid; reading on would only fill memory.
const mostExcused = 1000

export type ManifestKind = 'manifest' | 'tagmanifest'

export type Manifest = {
  readonly name: string
  readonly algorithm: Algorithm
  /** Checksum by path as listed, a leading "./" taken off. */
  readonly sums: ReadonlyMap<string, string>
}

/** Writes a manifest of these files, in their order. */
export function formatManifest(files: ReadonlyMap<string, Uint8Array>, algorithm: Algorithm): string {
  return Array.from(
    files,
    ([path, bytes]) => `${sumBytes(bytes, algorithm)}  ${encodeManifestPath(path)}\n`,
  ).join('')
}

/** Reads all manifests of a kind. What is wrong in them is noted (RFC 8493, 2.1.3, 2.2.1, 2.4). */
export function readManifests(bag: Bag, kind: ManifestKind): readonly Manifest[] {
  return listManifests(bag, kind).flatMap(({ name, algorithm }) => {
    const known = readAlgorithm(algorithm)
    if (known === undefined) bag.notes.problem(name, 'uses a checksum algorithm that is not known here')
    const text = known === undefined ? undefined : readTagText(bag.files, name, bag.encoding, bag.notes)
    if (known === undefined || text === undefined) return []
    return [{ name, algorithm: known, sums: parseManifest(bag, name, known, text) }]
  })
}

/** The manifests of a kind, read or not, with the algorithm in their names. */
export function listManifests(bag: Bag, kind: ManifestKind): readonly { name: string; algorithm: string }[] {
  const pattern = new RegExp(`^${kind}-([^/]+)\\.txt$`, 'i')
  return [...bag.files.sizes.keys()].toSorted().flatMap((name) => {
    const algorithm = pattern.exec(name)?.[1]
    return algorithm === undefined ? [] : [{ name, algorithm }]
  })
}

function parseManifest(bag: Bag, name: string, algorithm: Algorithm, text: string): Map<string, string> {
  const sums = new Map<string, string>()
  const length = sumBytes(new Uint8Array(), algorithm).length
  const most = bag.files.sizes.size + mostExcused
  for (const line of eachLine(text)) {
    if (sums.size > most) {
      bag.notes.problem(name, 'lists far more files than the bag holds')
      break
    }
    const [, sum = '', gap = '', rest = ''] = /^(\S+)([ \t]+)(.+)$/s.exec(line) ?? []
    if (sum.length !== length || /[^0-9a-f]/i.test(sum)) {
      bag.notes.problem(name, `has a line that is not a ${algorithm} checksum and a path`)
    } else addLine(bag, name, sums, readListedPath(bag, name, gap, rest), sum.toLowerCase())
  }
  return sums
}

function readListedPath(bag: Bag, manifest: string, gap: string, rest: string): string {
  const starred = gap === ' ' && rest.startsWith('*') && !bag.files.sizes.has(rest)
  if (starred) bag.notes.warning(manifest, 'marks paths with "*", as the checksum tools of Unix do')
  const path = starred ? rest.slice(1) : rest
  if (!path.startsWith('./')) return path
  bag.notes.warning(manifest, 'lists a path that begins with "./"')
  return path.slice(2)
}

function addLine(bag: Bag, manifest: string, sums: Map<string, string>, path: string, sum: string): void {
  const fault = findPathFault(path)
  const earlier = sums.get(path)
  if (fault !== undefined) bag.notes.problem(path, `is listed in ${manifest}, but ${fault}`)
  else if (earlier === undefined) sums.set(path, sum)
  else if (earlier !== sum)
    bag.notes.problem(path, `is listed twice in ${manifest}, with different checksums`)
  else if (bag.version === '1.0') bag.notes.problem(path, `is listed twice in ${manifest}`)
  else bag.notes.warning(path, `is listed twice in ${manifest}`)
}

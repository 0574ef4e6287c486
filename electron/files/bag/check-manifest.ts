import { decodeManifestPath, foldPath, isSystemFile } from './bag-path.ts'
import type { Bag } from './bag.ts'
import type { Checksums } from './checksums.ts'
import type { Manifest } from './manifest.ts'

export type Coverage = {
  /** The files of the bag that the manifest accounts for. */
  readonly covered: ReadonlySet<string>
  /** How many listed files are absent, yet excused. */
  readonly excused: number
}

/** Checks that every listed file is there with its checksum (RFC 8493, 3); `sum` gives a file's checksums. */
export function checkManifest(bag: Bag, manifest: Manifest, sum: (path: string) => Checksums): Coverage {
  const find = makeFinder(bag, manifest)
  const covered = new Set<string>()
  const missing: string[] = []
  for (const [listed, expected] of manifest.sums) {
    const path = find(listed)
    if (path === undefined) missing.push(listed)
    else covered.add(path)
    if (path !== undefined && sum(path).get(manifest.algorithm) !== expected) {
      bag.notes.problem(path, `does not have the checksum that ${manifest.name} gives`)
    }
  }
  return { covered, excused: reportMissing(bag, manifest, missing, covered) }
}

// Paths as written first, then other readings that tools are known to leave: %25 unencoded, another normal form.
function makeFinder(bag: Bag, manifest: Manifest): (listed: string) => string | undefined {
  const { sizes } = bag.files
  const byNormalForm = new Map(sizes.keys().map((path) => [path.normalize('NFC'), path]))
  return (listed) => {
    const decoded = decodeManifestPath(listed, bag.version)
    const [first, second] = bag.version === '1.0' ? [decoded, listed] : [listed, decoded]
    if (sizes.has(first)) return first
    const other = sizes.has(second) ? second : byNormalForm.get(decoded.normalize('NFC'))
    if (other !== undefined) bag.notes.warning(other, `is written differently in ${manifest.name}`)
    return other
  }
}

function reportMissing(
  bag: Bag,
  manifest: Manifest,
  missing: readonly string[],
  covered: ReadonlySet<string>,
): number {
  if (missing.length === 0) return 0
  const twins = new Map(Array.from(covered, (path) => [foldPath(path), path]))
  const excuses = missing.map((listed) => {
    const excuse = findExcuse(manifest, listed, twins.get(foldPath(listed)))
    if (excuse === undefined) bag.notes.problem(listed, `is listed in ${manifest.name} but is not in the bag`)
    else bag.notes.warning(listed, excuse)
    return excuse
  })
  return excuses.filter((excuse) => excuse !== undefined).length
}

// What copying through a disk that ignores case, or a tidy desktop, takes away without harm to the payload.
function findExcuse(manifest: Manifest, listed: string, twin: string | undefined): string | undefined {
  if (twin !== undefined && manifest.sums.get(twin) === manifest.sums.get(listed)) {
    return 'is listed, but only a file that differs in the case of letters is there, with the same content'
  }
  return isSystemFile(listed)
    ? 'is listed but gone: a file of the operating system, no part of the work'
    : undefined
}

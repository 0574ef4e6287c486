import { isPayload } from './bag-files.ts'
import type { BagFiles } from './bag-files.ts'
import { findInfo } from './bag-info.ts'
import type { Bag } from './bag.ts'
import { checkManifest } from './check-manifest.ts'
import type { Coverage } from './check-manifest.ts'
import type { Algorithm, Checksums } from './checksums.ts'
import { listManifests, readManifests } from './manifest.ts'
import type { Manifest } from './manifest.ts'

const infoFile = 'bag-info.txt'

/** Checks the payload against its manifests, both ways, and against Payload-Oxum (RFC 8493, 2.1.2, 2.1.3, 2.2.2). */
export function checkPayload(bag: Bag, info: ReadonlyMap<string, string>): void {
  const { notes } = bag
  const manifests = readManifests(bag, 'manifest')
  if (!bag.files.hasPayloadFolder) notes.problem('data', 'is missing: a bag keeps its payload in this folder')
  if (listManifests(bag, 'manifest').length === 0) notes.problem('bag', 'has no payload manifest')
  for (const manifest of manifests) checkScope(bag, manifest)
  const sum = rememberSums(bag.files, manifests)
  const coverages = manifests.map((manifest) => ({ manifest, ...checkManifest(bag, manifest, sum) }))
  if (bag.version === '1.0') for (const one of coverages) reportUnlisted(bag, [one], one.manifest.name)
  else if (coverages.length > 0) reportUnlisted(bag, coverages, 'any manifest')
  checkOxum(
    bag,
    info,
    coverages.some((one) => one.excused > 0),
  )
}

/** Gives each file's checksums in all these manifests' algorithms, reading the file once. */
export function rememberSums(files: BagFiles, manifests: readonly Manifest[]): (path: string) => Checksums {
  const algorithms = new Set<Algorithm>(manifests.map((manifest) => manifest.algorithm))
  const known = new Map<string, Checksums>()
  return (path) => {
    const sums = known.get(path) ?? files.sum(path, algorithms)
    known.set(path, sums)
    return sums
  }
}

function checkScope(bag: Bag, manifest: Manifest): void {
  for (const path of manifest.sums.keys()) {
    if (!isPayload(path)) bag.notes.problem(path, `is listed in ${manifest.name} but lies outside data/`)
  }
}

// 0.97 asks that a file be in one manifest, 1.0 that it be in each.
function reportUnlisted(bag: Bag, coverages: readonly Coverage[], manifest: string): void {
  for (const path of bag.files.sizes.keys()) {
    if (isPayload(path) && !coverages.some((one) => one.covered.has(path))) {
      bag.notes.problem(path, `is in the bag but not listed in ${manifest}`)
    }
  }
}

// The sum of bytes is "strictly an optimization" (2.2.2): where every checksum fits, a stale one is no damage to the
// payload. A wrong number of files is, for a file may have left the bag and its manifests together.
function checkOxum(bag: Bag, info: ReadonlyMap<string, string>, excused: boolean): void {
  const given = findInfo(info, 'Payload-Oxum')
  const sizes = [...bag.files.sizes].filter(([path]) => isPayload(path)).map(([, size]) => size)
  const actual = `${sizes.reduce((total, size) => total + size, 0)}.${sizes.length}`
  if (given.length > 1) bag.notes.problem(infoFile, 'gives Payload-Oxum more than once')
  for (const oxum of given.filter((one) => one !== actual)) {
    const countFits = /^\d+\.(\d+)$/.exec(oxum)?.[1] === String(sizes.length)
    const note = excused || countFits ? bag.notes.warning : bag.notes.problem
    note(infoFile, `gives a Payload-Oxum that does not fit: the payload has ${actual} (bytes.files)`)
  }
}

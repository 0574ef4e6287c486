import { isPayload } from './bag-files.ts'
import { parseBagInfo } from './bag-info.ts'
import { decodeManifestPath, findPathFault } from './bag-path.ts'
import type { Bag } from './bag.ts'
import { checkManifest } from './check-manifest.ts'
import { rememberSums } from './check-payload.ts'
import { listManifests, readManifests } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { eachLine, readTagText } from './tag-text.ts'

const mostInfoBytes = 1024 * 1024

/** Checks the tag files against the tag manifests (RFC 8493, 2.2.1). */
export function checkTags(bag: Bag): void {
  const manifests = readManifests(bag, 'tagmanifest')
  const sum = rememberSums(bag.files, manifests)
  for (const manifest of manifests) {
    const { covered } = checkManifest(bag, manifest, sum)
    if (bag.version === '1.0') checkContents(bag, manifest, covered)
  }
}

function checkContents(bag: Bag, manifest: Manifest, covered: ReadonlySet<string>): void {
  for (const path of covered) {
    if (isPayload(path) || /^tagmanifest-[^/]+\.txt$/i.test(path)) {
      bag.notes.problem(path, `is listed in ${manifest.name}, where it may not be`)
    }
  }
  for (const { name } of listManifests(bag, 'manifest')) {
    if (!covered.has(name)) bag.notes.problem(name, `is not listed in ${manifest.name}`)
  }
}

/** Reads bag-info.txt if it is there. */
export function readBagInfo(bag: Bag): ReadonlyMap<string, string> {
  if (!bag.files.sizes.has('bag-info.txt')) return new Map()
  const text = readTagText(bag.files, 'bag-info.txt', bag.encoding, bag.notes, mostInfoBytes)
  return text === undefined ? new Map() : parseBagInfo(text, bag.version, bag.notes)
}

/** Checks that fetch.txt stays in the payload and that nothing is still to be fetched (RFC 8493, 2.2.3). */
export function checkFetch(bag: Bag): void {
  if (!bag.files.sizes.has('fetch.txt')) return
  const text = readTagText(bag.files, 'fetch.txt', bag.encoding, bag.notes) ?? ''
  bag.notes.warning('fetch.txt', 'names files on the internet; nothing is ever fetched from there')
  for (const line of eachLine(text)) {
    const listed = /^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/s.exec(line)?.[1]
    if (listed === undefined)
      bag.notes.problem('fetch.txt', 'has a line that is not an address, a length and a path')
    else checkFetched(bag, listed.replace(/^\.\//, ''))
  }
}

function checkFetched(bag: Bag, listed: string): void {
  const fault = findPathFault(listed) ?? (isPayload(listed) ? undefined : 'lies outside data/')
  const { sizes } = bag.files
  if (fault !== undefined) bag.notes.problem(listed, `is listed in fetch.txt, but ${fault}`)
  else if (!sizes.has(listed) && !sizes.has(decodeManifestPath(listed, bag.version))) {
    bag.notes.problem(listed, 'is still to be fetched from the internet: the bag is incomplete')
  }
}

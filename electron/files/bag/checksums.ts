import { createHash } from 'node:crypto'

/** BagIt's name of an algorithm (lower case, no hyphen) and Node's. */
const nodeNames = {
  md5: 'md5',
  sha1: 'sha1',
  sha224: 'sha224',
  sha256: 'sha256',
  sha384: 'sha384',
  sha512: 'sha512',
  sha3256: 'sha3-256',
  sha3512: 'sha3-512',
} as const

export type Algorithm = keyof typeof nodeNames
export type Checksums = ReadonlyMap<Algorithm, string>

/** Reads the algorithm out of a manifest's name ("SHA-256", "sha256"), or undefined if it is unknown here. */
export function readAlgorithm(name: string): Algorithm | undefined {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  return isAlgorithm(plain) ? plain : undefined
}

function isAlgorithm(name: string): name is Algorithm {
  return Object.hasOwn(nodeNames, name)
}

/** The checksums of the joined chunks, in lower-case hexadecimal. */
export function sumChunks(chunks: Iterable<Uint8Array>, algorithms: Iterable<Algorithm>): Checksums {
  const hashes = [...new Set(algorithms)].map((name) => [name, createHash(nodeNames[name])] as const)
  for (const chunk of chunks) for (const [, hash] of hashes) hash.update(chunk)
  return new Map(hashes.map(([name, hash]) => [name, hash.digest('hex')]))
}

/** One checksum of some bytes, in lower-case hexadecimal. */
export function sumBytes(bytes: Uint8Array, algorithm: Algorithm): string {
  return createHash(nodeNames[algorithm]).update(bytes).digest('hex')
}

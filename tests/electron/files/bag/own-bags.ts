import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { zipSync } from 'fflate'

export const someDay = new Date('2003-07-22T09:30:00Z')

export const smallPayload = new Map([
  ['session.json', bytesOf('{"title":"A day of talk"}\n')],
  ['points/points.csv', bytesOf('id,text\n1,Opening hours are short\n')],
])

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes)
}

export function sum(text: string | Uint8Array, algorithm = 'sha256'): string {
  return createHash(algorithm).update(text).digest('hex')
}

type Files = Record<string, string | Uint8Array>

/** A right bag with one payload file and one sha256 manifest, changed as wanted; undefined takes a file away. */
export function plainBag(changes: Record<string, string | Uint8Array | undefined> = {}): Files {
  const files = {
    'bagit.txt': declare('1.0'),
    'manifest-sha256.txt': `${sum('hello\n')}  data/hello.txt\n`,
    'data/hello.txt': 'hello\n',
    ...changes,
  }
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, content]) => (content === undefined ? [] : [[path, content]])),
  )
}

export function declare(version: string, encoding = 'UTF-8'): string {
  return `BagIt-Version: ${version}\nTag-File-Character-Encoding: ${encoding}\n`
}

/** The same files in a zip without a seal, as packed by hand. */
export function zipOf(files: Files): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? bytesOf(content) : content,
      ]),
    ),
  )
}

/** Writes files into a new folder that is gone at the end of the block. */
export function writeFolder(files: Files): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'bag-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

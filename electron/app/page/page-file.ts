import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'

export type PageFile =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'missing' }

// A colon would name a drive or an alternate stream on Windows; a backslash is a separator there.
const forbiddenCharacters = /[\\:%\p{Cc}]/u

/** The file of the built page under `root` that a decoded-once address path names. Links are followed before it is decided. */
export async function findPageFile(root: string, addressPath: string): Promise<PageFile> {
  const path = decodePath(addressPath)
  if (path === null || !isPlainPath(path)) return { kind: 'forbidden' }
  try {
    const [realRoot, file] = await Promise.all([realpath(root), realpath(join(root, path))])
    if (!isInside(realRoot, file)) return { kind: 'forbidden' }
    return (await stat(file)).isFile() ? { kind: 'found', path: file } : { kind: 'missing' }
  } catch {
    return { kind: 'missing' }
  }
}

function decodePath(addressPath: string): string | null {
  try {
    return decodeURIComponent(addressPath)
  } catch {
    return null
  }
}

function isPlainPath(path: string): boolean {
  if (!path.startsWith('/') || forbiddenCharacters.test(path)) return false
  return path.split('/').every((segment) => segment !== '..' && segment !== '.')
}

function isInside(root: string, file: string): boolean {
  const path = relative(root, file)
  return path !== '' && !isAbsolute(path) && path.split(/[\\/]/)[0] !== '..'
}

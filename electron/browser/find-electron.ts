import { access, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Electron's own program, or null where only its package is installed. The package is looked at, never imported:
 * importing it would start a download.
 */
export async function findElectron(): Promise<string | null> {
  try {
    const root = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
    const program = join(root, 'dist', (await readFile(join(root, 'path.txt'), 'utf8')).trim())
    await access(program)
    return program
  } catch {
    return null
  }
}

export type BagVersion = '0.97' | '1.0'

const longestPath = 1024
const deepestPath = 50

const systemNames = new Set([
  '.ds_store',
  '.fseventsd',
  '.spotlight-v100',
  '.trashes',
  '__macosx',
  'desktop.ini',
  'ehthumbs.db',
  'thumbs.db',
])

/** Writes a path as a manifest holds it: CR, LF and % percent-encoded (RFC 8493, 2.1.3). */
export function encodeManifestPath(path: string): string {
  return path.replace(/[%\r\n]/g, (char) => encodeURIComponent(char))
}

/** Undoes that encoding and no other: 0.97 encodes line breaks only. */
export function decodeManifestPath(path: string, version: BagVersion): string {
  const encoded = version === '1.0' ? /%(?:25|0[AaDd])/g : /%0[AaDd]/g
  return path.replace(encoded, (code) => decodeURIComponent(code))
}

/** Says in a few words why a path may not be in a bag, or undefined if it may (RFC 8493, 2.1.3 and 5). */
export function findPathFault(path: string): string | undefined {
  const parts = path.split(/[/\\]/)
  if (path.length > longestPath || parts.length > deepestPath) return 'has a path that is too long'
  if (/^[/\\]/.test(path)) return 'is an absolute path, outside the bag'
  if (/^[A-Za-z]:/.test(path)) return 'begins with a drive or a scheme, outside the bag'
  if (path.startsWith('~')) return 'begins with a home folder, outside the bag'
  if (/^%[^%/\\]+%[/\\]/.test(path)) return 'begins with a system folder, outside the bag'
  if (parts.includes('..')) return 'climbs out of its folder'
  if (parts.some((part) => part === '' || part === '.')) return 'has an empty part in its path'
  return findCharacterFault(path)
}

// Line breaks are legal in BagIt names; other control characters and text-turning marks only mislead.
function findCharacterFault(path: string): string | undefined {
  if (!path.isWellFormed()) return 'has a name that is not Unicode text'
  if (/[^\P{Cc}\r\n]/u.test(path)) return 'has control characters in its name'
  if (/[\u202a-\u202e\u2066-\u2069]/.test(path)) return 'has characters in its name that turn the text round'
  return undefined
}

/** Whether the path is one of those that an operating system leaves behind unasked. */
export function isSystemFile(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('._') || systemNames.has(part.toLowerCase()))
}

/** One form for all names that a disk which ignores case and normal form would take for the same. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC')
}

/** The names that stand both for a file and for a folder of another file. */
export function findFileFolderClashes(paths: Iterable<string>): readonly string[] {
  const files = new Set(paths)
  const folders = new Set<string>()
  for (const path of files) {
    let folder = parentOf(path)
    while (folder !== '' && !folders.has(folder)) {
      folders.add(folder)
      folder = parentOf(folder)
    }
  }
  return [...files.intersection(folders)]
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

import { basename, extname } from 'node:path'

type FileFilter = { readonly name: string; readonly extensions: string[] }

const kinds: readonly FileFilter[] = [
  { name: 'Pooled session', extensions: ['pooled'] },
  { name: 'Word document', extensions: ['docx'] },
  { name: 'Notes', extensions: ['txt', 'md'] },
  { name: 'Comma-separated values', extensions: ['csv'] },
  { name: 'JSON', extensions: ['json'] },
]

export function listOpenFilters(): FileFilter[] {
  const extensions = kinds.flatMap((kind) => kind.extensions)
  return [{ name: 'Sessions and notes', extensions }, ...kinds, { name: 'All files', extensions: ['*'] }]
}

/** The kind a suggested name belongs to, so that the dialog keeps its extension. */
export function listSaveFilters(suggestedName: string): FileFilter[] {
  const extension = extname(suggestedName).slice(1).toLowerCase()
  const kind = kinds.find(({ extensions }) => extensions.includes(extension))
  return kind === undefined ? [] : [{ name: kind.name, extensions: [extension] }]
}

/** A name that stays a name on every system: no folders, nothing Windows refuses. */
export function cleanFileName(suggestedName: string): string {
  const name = basename(suggestedName.replaceAll('\\', '/'))
    .replaceAll(/[<>:"|?*\p{Cc}]/gu, ' ')
    .trim()
  return name === '' || name === '.' || name === '..' ? 'Untitled' : name
}

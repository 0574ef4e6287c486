import type { MergedFile } from '#shared/contract/library.ts'

import { sessionFiles } from './choose-file.ts'
import { t } from './words.ts'

/** Which files to read, and each other one, and each folder, refused by name. */
export function sortOutFiles<F extends { readonly name: string }>(
  files: readonly F[],
  folders: readonly string[],
): { readonly ours: readonly F[]; readonly refused: readonly MergedFile[] } {
  const isOurs = ({ name }: F): boolean => name.toLowerCase().endsWith(sessionFiles)
  const refuse = (name: string, why: string): MergedFile => ({ kind: 'refused', name, why })
  const others = files.filter((file) => !isOurs(file))
  return {
    ours: files.filter(isOurs),
    refused: [
      ...others.map(({ name }) => refuse(name, t('many.notPooled'))),
      ...folders.map((name) => refuse(name, t('many.isFolder'))),
    ],
  }
}

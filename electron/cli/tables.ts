import type { Command } from 'commander'

import { count, print, printJson } from './print.ts'

async function makeTables(
  path: string,
  { out, json }: { readonly out: string; readonly json?: true },
): Promise<void> {
  const { openPooledFile } = await import('#electron/app/pooled-file.ts')
  const { saveTableFiles } = await import('#electron/app/save-table-files.ts')
  const files = await saveTableFiles(await openPooledFile(path), out)
  if (json) printJson({ out, files })
  else
    print([
      ...files.map(({ file, points }) => `${file}: ${count(points, 'point')}`),
      `${count(files.length, 'file')} in ${out}. Bring them back with: pooled merge`,
    ])
}

/** `pooled tables`: a file for each table's own laptop. */
export function addTables(program: Command): Command {
  return program
    .command('tables')
    .description("make a .pooled file for each table's own laptop, without names and addresses")
    .argument('<file>', 'the .pooled file')
    .requiredOption('--out <folder>', 'the folder to put them in; it is made if need be (required)')
    .option('--json', 'print JSON')
    .action(makeTables)
}

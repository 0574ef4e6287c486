import type { Command } from 'commander'

import { print, printJson } from './print.ts'

type Options = {
  readonly person: string
  readonly points?: true
  readonly exports?: true
  readonly json?: true
}

async function erase(path: string, { person, points, exports, json }: Options): Promise<void> {
  const { changePooledFile } = await import('#electron/app/pooled-file.ts')
  const { eraseInFile } = await import('#electron/app/erase-in-file.ts')
  const { makePen } = await import('#electron/app/make-pen.ts')
  const order = {
    person,
    points: points ? 'erase' : 'keep-without-person',
    exports: exports ?? false,
  } as const
  const result = await changePooledFile(path, async (file) => eraseInFile(file, order, makePen()))
  if (json) printJson(result)
  else print(result.said)
}

/** `pooled erase`: somebody out of a file, for good. */
export function addErase(program: Command): Command {
  return program
    .command('erase')
    .description('take somebody out of a file for good: who they are and, if asked, what they said')
    .argument('<file>', 'the .pooled file')
    .requiredOption('--person <code>', 'their participant code, such as P3, or their id (required)')
    .option('--points', 'with what they said (otherwise it stays, without them)')
    .option('--exports', 'with every Word file that was exported into this file')
    .option('--json', 'print JSON')
    .action(erase)
}

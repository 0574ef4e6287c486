import { basename } from 'node:path'

import type { Command } from 'commander'

import { print, printJson } from './print.ts'

type Options = { readonly dryRun?: boolean; readonly json?: boolean }

async function bringIn(
  path: string,
  codebook: string,
  { dryRun = false, json = false }: Options,
): Promise<void> {
  const { changePooledFile, openPooledFile, readWholeFile } = await import('#electron/app/pooled-file.ts')
  const { placeCodebook, readCodebook } = await import('#electron/app/read-codebook.ts')
  const { bringInCodebook } = await import('#shared/pooling/codebook/bring-in-codebook.ts')
  const { makePen } = await import('#electron/app/make-pen.ts')
  const read = readCodebook(basename(codebook), await readWholeFile(codebook))
  const plan = (session: Parameters<typeof placeCodebook>[0]) => {
    const { changes, ...result } = bringInCodebook(session, placeCodebook(session, read), makePen())
    return { changes, result }
  }
  const report = dryRun
    ? plan((await openPooledFile(path)).session).result
    : await changePooledFile(path, async ({ session }) => plan(session))
  if (json) printJson(dryRun ? { ...report, dryRun } : report)
  else print([...(dryRun ? ['Nothing was changed. Bringing it in gives:'] : ['Brought in:']), ...report.said])
}

/** `pooled codebook`: themes from a codebook into a session. */
export function addCodebook(program: Command): Command {
  return program
    .command('codebook')
    .description('bring themes into a session: a codebook as .csv or .qdc, or a .qdpx project')
    .argument('<file>', 'the .pooled file')
    .argument('<codebook>', 'the codebook')
    .option('--dry-run', 'say what it would do, and change nothing')
    .option('--json', 'print JSON')
    .action(bringIn)
}

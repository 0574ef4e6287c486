import { type Command, Option } from 'commander'

import type { ExportForm } from '#electron/app/export-session.ts'

import { count, print, printJson } from './print.ts'

type Options = {
  readonly to: ExportForm
  readonly out: string
  readonly names?: boolean
  readonly json?: true
}

async function exportTo(path: string, { to, out, names = false, json }: Options): Promise<void> {
  const { openPooledFile, refuseSameFile, saveWholeFile } = await import('#electron/app/pooled-file.ts')
  const { exportSession } = await import('#electron/app/export-session.ts')
  const { holdsBack } = await import('#electron/app/themes-file.ts')
  const { countHeld } = await import('#shared/session/hold-back.ts')
  await refuseSameFile(path, out)
  const { session } = await openPooledFile(path)
  const content = exportSession(session, to, names)
  const held = holdsBack(to) ? countHeld(session) : 0
  await saveWholeFile(out, content)
  if (json) return printJson({ out, to, bytes: Buffer.byteLength(content), ...(held > 0 && { held }) })
  print([
    `${out} is written.`,
    ...(held > 0
      ? [
          `${count(held, 'quote')} held back: said by people who refused to be quoted, or took their consent back.`,
        ]
      : []),
  ])
}

/** `pooled export`: a session for other programs. */
export function addExport(program: Command): Command {
  const forms: readonly ExportForm[] = [
    'json',
    'csv',
    'markdown',
    'draft-markdown',
    'draft-csv',
    'draft-json',
    'codebook',
    'quotes',
    'themes-by-table',
    'people-by-theme',
    'topics-by-table',
    'qdc',
    'qdpx',
  ]
  return program
    .command('export')
    .description('write a session for other programs')
    .argument('<file>', 'the .pooled file')
    .addOption(new Option('--to <form>', 'its form').choices(forms).makeOptionMandatory())
    .requiredOption('--out <file>', 'the file to write (required)')
    .option(
      '--names',
      'with all names and addresses, in JSON; otherwise only the names of those who are to be named',
    )
    .option('--json', 'print JSON')
    .action(exportTo)
}

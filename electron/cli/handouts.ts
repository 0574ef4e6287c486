import { type Command, Option } from 'commander'

import { count, print, printJson, printToday } from './print.ts'

type Out = { readonly out: string; readonly json?: true }

async function summary(path: string, { out, json }: Out): Promise<void> {
  const { openPooledFile, refuseSameFile, saveWholeFile } = await import('#electron/app/pooled-file.ts')
  const { writeSummary } = await import('#electron/app/draft-forms.ts')
  const { draftNow } = await import('#electron/app/export-session.ts')
  await refuseSameFile(path, out)
  const { session } = await openPooledFile(path)
  const bytes = await writeSummary(session, { ...draftNow(session), date: printToday() })
  await saveWholeFile(out, bytes)
  if (json) printJson({ out, bytes: bytes.length })
  else print(`${out} is written.`)
}

/** `pooled summary`: one page to hand out as people leave the room. */
export function addSummary(program: Command): Command {
  return program
    .command('summary')
    .description('write one page in Word to hand out as people leave the room')
    .argument('<file>', 'the .pooled file')
    .requiredOption('--out <file>', 'the Word file (.docx) to write (required)')
    .option('--json', 'print JSON')
    .action(summary)
}

async function letters(
  path: string,
  { out, to, json }: Out & { readonly to: 'delegates' | 'tables' },
): Promise<void> {
  const { openPooledFile } = await import('#electron/app/pooled-file.ts')
  const { saveLetters } = await import('#electron/app/save-letters.ts')
  const files = await saveLetters((await openPooledFile(path)).session, { out, to, date: printToday() })
  if (json) printJson({ out, files })
  else print(`${count(files.length, 'letter')} in ${out}.`)
}

/** `pooled letters`: what you said, where it is in the draft, and what became of it. */
export function addLetters(program: Command): Command {
  return program
    .command('letters')
    .description('write a feedback letter in Word for each delegate or table')
    .argument('<file>', 'the .pooled file')
    .requiredOption('--out <folder>', 'the folder to put them in; it is made if need be (required)')
    .addOption(
      new Option('--to <whom>', 'who they are for').choices(['delegates', 'tables']).makeOptionMandatory(),
    )
    .option('--json', 'print JSON')
    .action(letters)
}

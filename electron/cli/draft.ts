import { type Command, InvalidArgumentError, Option } from 'commander'

import type { Copy } from '#shared/model/document.ts'
import { Template } from '#shared/model/workshop.ts'

import { count, print, printJson, printToday } from './print.ts'

type Options = {
  readonly out: string
  readonly template?: Template
  readonly version: string
  readonly copy?: Copy
  readonly house?: string
  readonly json?: true
}

function readVersion(value: string): string {
  if (!/^\d{1,3}\.\d{1,3}$/u.test(value)) throw new InvalidArgumentError('It is two numbers, such as 0.1.')
  return value
}

async function draft(path: string, { out, template, version, copy, house, json }: Options): Promise<void> {
  const { changePooledFile, refuseSameFile } = await import('#electron/app/pooled-file.ts')
  const { draftFile } = await import('#electron/app/draft-file.ts')
  const { makePen } = await import('#electron/app/make-pen.ts')
  await refuseSameFile(path, out)
  const order = { out, template, version, copy, house, date: printToday() }
  const result = await changePooledFile(path, (file) => draftFile(file, order, makePen()))
  if (json) return printJson(result)
  const { sections, recommendations, points } = result
  const parts = [count(sections, 'section'), count(recommendations, 'recommendation'), count(points, 'point')]
  print(`${out}: ${parts.join(', ')}.`)
}

/** `pooled draft`: the Word draft of a session. */
export function addDraft(program: Command): Command {
  return program
    .command('draft')
    .description('write the draft as a Word file')
    .argument('<file>', 'the .pooled file')
    .requiredOption('--out <file>', 'the Word file (.docx) to write (required)')
    .addOption(
      new Option('--template <name>', "its shape; the session's own unless given").choices(Template.options),
    )
    .option('--version <n>', 'the number of the draft', readVersion, '0.1')
    .addOption(
      new Option('--copy <kind>', 'to read, to comment on (numbered lines, comment form), or to print')
        .choices(['reading', 'review', 'print'] satisfies readonly Copy[])
        .default('reading'),
    )
    .option('--house <file>', "your organisation's own template (.docx or .dotx) to write into")
    .option('--json', 'print JSON')
    .action(draft)
}

import { type Command, InvalidArgumentError, Option } from 'commander'

import { Template } from '#shared/model/workshop.ts'

import { count, print, printJson } from './print.ts'

type Options = {
  readonly out: string
  readonly template?: Template
  readonly version: string
  readonly json?: true
}

function readVersion(value: string): string {
  if (!/^\d{1,3}\.\d{1,3}$/u.test(value)) throw new InvalidArgumentError('It is two numbers, such as 0.1.')
  return value
}

function today(): string {
  return new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

async function draft(path: string, { out, template, version, json }: Options): Promise<void> {
  const { changePooledFile, refuseSameFile } = await import('#electron/app/pooled-file.ts')
  const { draftFile } = await import('#electron/app/draft-file.ts')
  const { makePen } = await import('#electron/app/make-pen.ts')
  await refuseSameFile(path, out)
  const order = { out, template, version, date: today() }
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
    .option('--json', 'print JSON')
    .action(draft)
}

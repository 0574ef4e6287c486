import { type Command, InvalidArgumentError, Option } from 'commander'

import { Template } from '#shared/model/workshop.ts'

import { count, print, printJson } from './print.ts'

type Options = {
  readonly title: string
  readonly template: Template
  readonly topics: readonly string[]
  readonly tables: number
  readonly json?: true
}

function readCount(value: string): number {
  if (!/^\d{1,3}$/u.test(value) || Number(value) > 200)
    throw new InvalidArgumentError('It is a number from 0 to 200.')
  return Number(value)
}

function readTitle(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Give the workshop a title.')
  return value
}

function readTopics(value: string): readonly string[] {
  return value.split(',').flatMap((title) => (title.trim() === '' ? [] : [title.trim()]))
}

async function makeNew(path: string, { title, template, topics, tables, json }: Options): Promise<void> {
  const { createPooledFile } = await import('#electron/app/pooled-file.ts')
  const { makePen } = await import('#electron/app/make-pen.ts')
  const { session } = await createPooledFile(path, { title, template, topics, tables, sides: [] }, makePen())
  if (json) return printJson({ out: path, session: session.id, title, template, topics, tables })
  print(`${path}: "${title}", ${count(topics.length, 'topic')}, ${count(tables, 'table')}.`)
}

/** `pooled new`: a new session in a file of its own. */
export function addNew(program: Command): Command {
  return program
    .command('new')
    .description('begin a session in a new .pooled file')
    .argument('<file>', 'the .pooled file to make')
    .requiredOption('--title <title>', 'what the workshop is called (required)', readTitle)
    .addOption(
      new Option('--template <name>', 'the draft it will become')
        .choices(Template.options)
        .default('guidance'),
    )
    .option('--topics <a,b,…>', 'what the tables work on', readTopics, [])
    .option('--tables <n>', 'how many tables', readCount, 0)
    .option('--json', 'print JSON')
    .action(makeNew)
}

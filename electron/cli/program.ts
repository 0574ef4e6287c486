import { Command, CommanderError } from 'commander'

import { sayError } from '#electron/app/say-error.ts'

import { addCheck } from './check.ts'
import { addCodebook } from './codebook.ts'
import { addDraft } from './draft.ts'
import { addErase } from './erase.ts'
import { addExport } from './export.ts'
import { addLetters, addSummary } from './handouts.ts'
import { addImport } from './import.ts'
import { addInfo } from './info.ts'
import { addMerge } from './merge.ts'
import { addNew } from './new.ts'
import { addPoints } from './points.ts'
import { addServe } from './serve.ts'
import { addSuggest } from './suggest.ts'
import { addTables } from './tables.ts'
import { addVerify } from './verify.ts'

const usage = 2

function makeProgram(): Command {
  const program = new Command('pooled')
    .description('Everything that can be done with a .pooled file without a window.')
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError('(pooled --help lists the commands)')
  for (const add of [
    addNew,
    addImport,
    addCodebook,
    addInfo,
    addPoints,
    addTables,
    addMerge,
    addSuggest,
    addDraft,
    addSummary,
    addLetters,
    addCheck,
    addErase,
    addVerify,
    addExport,
    addServe,
  ])
    add(program).exitOverride()
  return program
}

/** Runs one command; gives the exit code: 0, 1 with a sentence on stderr, or 2 where the command was not understood. */
export async function runPooled(words: readonly string[]): Promise<number> {
  // Somebody who reads only the first lines closes the pipe; that is no failure.
  process.stdout.on('error', () => undefined)
  try {
    await makeProgram().parseAsync([...words], { from: 'user' })
    return typeof process.exitCode === 'number' ? process.exitCode : 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usage
    process.stderr.write(`${sayError(error)}\n`)
    return 1
  }
}

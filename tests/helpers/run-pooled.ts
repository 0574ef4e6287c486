import { execFile } from 'node:child_process'
import { resolve } from 'node:path'

/** What a run of the command line left: its exit code and what it printed. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string }

const program = resolve(import.meta.dirname, '../../electron/cli/pooled.ts')

/** Runs the real `pooled` command in a process of its own. */
export function runPooled(...words: readonly string[]): Promise<Ran> {
  return new Promise((done) => {
    const options = { maxBuffer: 256 * 1024 * 1024 }
    execFile(process.execPath, [program, ...words], options, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      done({ code, out, err })
    })
  })
}

/** Runs a command with `--json` and gives what it printed. Throws with its own sentence where it fails. */
export async function askPooled(...words: readonly string[]): Promise<unknown> {
  const { code, out, err } = await runPooled(...words, '--json')
  if (code !== 0) throw new Error(`pooled ${words[0] ?? ''} ended with ${code}: ${err}`)
  return JSON.parse(out)
}

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

export type Child = AsyncDisposable & {
  readonly process: ChildProcess
  /** Every line said so far. */
  readonly lines: readonly string[]
  /** Resolves when a line that fits has been said; rejects when the child ends first. */
  waitFor(fits: (line: string) => boolean): Promise<string>
  say(line: string): void
  kill(signal?: NodeJS.Signals): Promise<void>
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
}

const folder = resolve(import.meta.dirname, '..', 'children')

/** Runs a program of `tests/faults/children`, if need be under another command such as strace. */
export function startChild(
  name: string,
  args: readonly string[],
  options: { readonly under?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
): Child {
  const command = [...(options.under ?? []), process.execPath, '--no-warnings', join(folder, name), ...args]
  const child = spawn(command[0] ?? '', command.slice(1), {
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const errors: string[] = []
  const heard = new Set<() => void>()
  const reader = createInterface({ input: child.stdout })
  const silent = once(reader, 'close')
  reader.on('line', (line) => {
    lines.push(line)
    for (const hear of heard) hear()
  })
  child.stderr.on('data', (data: Buffer) => errors.push(data.toString()))
  child.stdin.on('error', () => undefined)
  const closed = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done) => {
    child.once('close', (code, signal) => done({ code, signal }))
  })
  const ended = closed.then(async (how) => (await silent, how))
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal)
    await ended
  }
  return {
    process: child,
    lines,
    ended,
    kill,
    say: (line) => void child.stdin.write(`${line}\n`),
    waitFor: (fits) =>
      new Promise((done, fail) => {
        const hear = () => {
          const line = lines.find(fits)
          if (line === undefined) return
          heard.delete(hear)
          done(line)
        }
        heard.add(hear)
        hear()
        void ended.then(({ code }) => fail(new Error(`The child ended (${code}): ${errors.join('')}`)))
      }),
    [Symbol.asyncDispose]: () => kill(),
  }
}

export function acknowledged(child: Child): readonly string[] {
  return child.lines.flatMap((line) => (line.startsWith('saved ') ? [line.slice('saved '.length)] : []))
}

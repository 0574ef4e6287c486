import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

import type { Opened } from './open-worker.ts'

/** Opens files one after the other in a thread that may use 500 MB, and 5 s of a processor for each; a file that needs more fails. */
export type Opener = AsyncDisposable & { open(bytes: Uint8Array): Promise<Opened> }

const resourceLimits = { maxOldGenerationSizeMb: 500 }
const most = 5_000
const look = 200

async function start(): Promise<Worker> {
  const worker = new Worker(new URL('./open-worker.ts', import.meta.url), { resourceLimits })
  await once(worker, 'message')
  return worker
}

async function readUsage(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage()
  return (user + system) / 1_000
}

/** Resolves when a thread has worked longer than it may; processor time, so that a busy machine fails nothing. */
async function tire(worker: Worker, signal: AbortSignal): Promise<Opened> {
  const before = await readUsage(worker)
  while ((await readUsage(worker)) - before < most) await wait(look, undefined, { signal })
  return { kind: 'failed', what: `no answer within ${most} ms` }
}

/** Starts such a thread; it is replaced when a file has cost it its life. */
export async function startOpener(): Promise<Opener> {
  let worker: Worker | undefined
  const end = async (): Promise<void> => {
    await worker?.terminate()
    worker = undefined
  }
  return {
    open: async (bytes) => {
      worker ??= await start()
      const answered = new AbortController()
      const { signal } = answered
      const answer = once(worker, 'message', { signal }).then(
        ([message]) => message as Opened,
        (error: Error): Opened => ({ kind: 'failed', what: error.message }),
      )
      const tired = tire(worker, signal).catch(() => answer)
      worker.postMessage(bytes)
      const opened = await Promise.race([answer, tired])
      answered.abort()
      if (opened.kind === 'failed') await end()
      return opened
    },
    [Symbol.asyncDispose]: end,
  }
}

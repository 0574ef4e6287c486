import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { type ResourceLimits, Worker } from 'node:worker_threads'

/** One task for a worker, and its answer. */
export type Task = { readonly id: number; readonly name: string; readonly args: readonly unknown[] }
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly problem: { readonly name: string; readonly message: string } }

/** Thrown when the worker itself died; what was saved is not touched by that. */
export class WorkerProblem extends Error {
  override readonly name = 'WorkerProblem'
}

/** A thread that does tasks by name. */
export type RunningWorker = {
  run(name: string, ...args: readonly unknown[]): Promise<never>
  close(): Promise<void>
}

type Waiting = { readonly done: (value: never) => void; readonly fail: (error: Error) => void }

function revive({ name, message }: { readonly name: string; readonly message: string }): Error {
  const error = new Error(message)
  error.name = name
  return error
}

/** How long a worker may take to leave, in ms. */
const patience = 10_000

/** Lets a worker go by itself: one that is stopped while V8 compiles can take the whole process with it. */
async function letGo(worker: Worker | null): Promise<void> {
  if (worker === null) return
  const gone = once(worker, 'exit').catch(() => undefined)
  worker.ref()
  worker.postMessage(null)
  await Promise.race([gone, wait(patience, undefined, { ref: false })])
  await worker.terminate()
}

/** A worker that is started with its first task; one that dies is replaced at the next. */
export function runWorker(url: URL, resourceLimits: ResourceLimits = {}): RunningWorker {
  let worker: Worker | null = null
  let next = 0
  let isClosed = false
  const waiting = new Map<number, Waiting>()
  const failAll = (dead: Worker): void => {
    // It says 'error' and then 'exit'; by then another may be at work.
    if (worker !== dead) return
    for (const { fail } of waiting.values())
      fail(new WorkerProblem('That could not be finished. Nothing you typed is affected; try again.'))
    waiting.clear()
    worker = null
  }
  const answer = (message: Answer): void => {
    const task = waiting.get(message.id)
    waiting.delete(message.id)
    if ('problem' in message) task?.fail(revive(message.problem))
    else task?.done(message.result as never)
    if (waiting.size === 0 && !isClosed) worker?.unref()
  }
  const start = (): Worker => {
    const fresh = new Worker(url, { resourceLimits })
    fresh.on('message', answer)
    for (const end of ['error', 'exit']) fresh.on(end, () => failAll(fresh))
    return fresh
  }
  return {
    run: (name, ...args) =>
      new Promise((done, fail) => {
        if (isClosed) throw new WorkerProblem('Pooled is being closed: that was not done. Start it again.')
        worker ??= start()
        worker.ref()
        next += 1
        waiting.set(next, { done, fail })
        worker.postMessage({ id: next, name, args } satisfies Task)
      }),
    close: () => {
      isClosed = true
      return letGo(worker)
    },
  }
}

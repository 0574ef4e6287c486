import { parentPort } from 'node:worker_threads'

import type { Answer, Task } from './run-worker.ts'

type Work = Readonly<Record<string, (...args: never[]) => unknown>>

async function answer(work: Work, task: Task): Promise<Answer> {
  try {
    const own = work[task.name] as (...args: readonly unknown[]) => unknown
    return { id: task.id, result: await own(...task.args) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error('Unknown failure')
    return { id: task.id, problem: { name, message } }
  }
}

/** Answers the tasks that come to this worker until it is told to leave. */
export function serveTasks(work: Work): void {
  parentPort?.on('message', (task: Task | null) => {
    if (task === null) return parentPort?.close()
    void answer(work, task).then((message) => parentPort?.postMessage(message))
  })
}

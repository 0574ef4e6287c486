import { parentPort } from 'node:worker_threads'

import { heavyWork } from './heavy-work.ts'
import type { Answer, Task } from './heavy.ts'

async function answer(task: Task): Promise<Answer> {
  try {
    const work = heavyWork[task.name] as (...args: readonly unknown[]) => Promise<unknown>
    return { id: task.id, result: await work(...task.args) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error('Unknown failure')
    return { id: task.id, problem: { name, message } }
  }
}

parentPort?.on('message', (task: Task | null) => {
  if (task === null) return parentPort?.close()
  void answer(task).then((message) => parentPort?.postMessage(message))
})

import { expect, it } from 'vitest'

import { runWorker, WorkerProblem } from '#electron/app/run-worker.ts'

const code = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', (task) => {
  if (task === null) return parentPort.close()
  if (task.name !== 'wait') parentPort.postMessage({ id: task.id, result: task.args[0] })
})`
const url = new URL(`data:text/javascript,${encodeURIComponent(code)}`)

it('does nothing more once it is closed, and says so to those who wait', async () => {
  const worker = runWorker(url)
  expect(await worker.run('echo', 1)).toBe(1)
  const waiting = worker.run('wait').catch((error: unknown) => error)
  await worker.close()
  expect(await waiting).toBeInstanceOf(WorkerProblem)
  await expect(worker.run('echo', 2)).rejects.toThrow(WorkerProblem)
})

it('never starts where it was closed first', async () => {
  const worker = runWorker(url)
  await worker.close()
  await expect(worker.run('echo', 1)).rejects.toThrow('Pooled is being closed')
})

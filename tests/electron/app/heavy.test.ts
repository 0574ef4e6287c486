import { expect, onTestFinished, test } from 'vitest'

import { startHeavyWork } from '#electron/app/heavy.ts'

const code = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ id, args: [{ name }] }) => {
  if (name === 'die') throw new Error('dead')
  setTimeout(() => parentPort.postMessage({ id, result: name }), 50)
})`

test('a worker that dies fails its own tasks and no later ones', async () => {
  const heavy = startHeavyWork(new URL(`data:text/javascript,${encodeURIComponent(code)}`))
  onTestFinished(() => heavy.close())
  const file = { name: 'work', bytes: '' }
  const first = heavy.verify({ name: 'die', bytes: '' })
  const second = first.catch(() => heavy.verify(file))
  await expect(first).rejects.toThrow('That could not be finished.')
  expect(await second).toBe('work')
})

import { expect, onTestFinished, test } from 'vitest'

import { startPooling } from '#electron/app/pooling/start-pooling.ts'
import { makePooledDay } from '#tests/helpers/pooled-day.ts'

/** A worker that answers with what it was last told, and dies when it is asked for five neighbours. */
const code = `
import { parentPort } from 'node:worker_threads'
let told = null
const work = {
  take: (session, delta) => { told = delta.points.length; return true },
  suggest: () => told,
  near: (session, { top }) => { if (top === 5) throw new Error('dead'); return told },
  forget: () => { told = null },
}
parentPort.on('message', (task) => {
  if (task === null) return parentPort.close()
  const { id, name, args } = task
  parentPort.postMessage({ id, result: work[name](...args) })
})`

function start() {
  const pooling = startPooling(new URL(`data:text/javascript,${encodeURIComponent(code)}`))
  onTestFinished(() => pooling.close())
  return pooling
}

const day = { id: 'day', session: makePooledDay().session }
const ask = { point: 'p1', top: 3, everywhere: false }

test('a worker that died is told everything again', async () => {
  const pooling = start()
  expect(await pooling.suggest(day, {})).toBe(8)
  await expect(pooling.near(day, { ...ask, top: 5 })).rejects.toThrow('That could not be finished.')
  expect(await pooling.near(day, ask)).toBe(8)
})

test('a session that was forgotten is told from the start when it is asked for again', async () => {
  const pooling = start()
  await pooling.suggest(day, {})
  pooling.forget('day')
  expect(await pooling.suggest(day, {})).toBe(8)
})

test('only the last few sessions are held', async () => {
  const pooling = start()
  for (const id of ['one', 'two', 'three', 'four']) await pooling.suggest({ ...day, id }, {})
  expect(await pooling.near({ ...day, id: 'one' }, ask)).toBe(8)
})

import { expect, it } from 'vitest'

import { combineSaving } from '#renderer/app/saving.ts'
import { saveWhile, useWriting } from '#renderer/state/change-session.ts'

const saved = { kind: 'saved', at: '2026-03-12T10:00:00.000Z' } as const
const all = { stored: saved, waiting: 'nothing', isWriting: false, isConnected: true } as const

it('says saved only where nothing is left that is not on the disk', () => {
  expect(combineSaving(all).kind).toBe('saved')
  expect(combineSaving({ ...all, isWriting: true }).kind).toBe('saving')
  expect(combineSaving({ ...all, waiting: 'on-its-way' }).kind).toBe('saving')
  expect(combineSaving({ ...all, waiting: 'refused' }).kind).toBe('failed')
  expect(combineSaving({ ...all, isConnected: false }).kind).toBe('failed')
  expect(combineSaving({ ...all, stored: { kind: 'not-saved', why: 'x' }, isWriting: true }).kind).toBe(
    'failed',
  )
  expect(combineSaving({ ...all, stored: { kind: 'saved', at: null } }).kind).toBe('nothing')
})

it('counts writes until each is answered, whichever way and in whatever order', async () => {
  const running = (): number => useWriting.getState().running
  const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  const writes = [saveWhile(() => first.promise), saveWhile(() => second.promise)]
  expect(running()).toBe(2)
  second.reject(new Error('refused'))
  await expect(writes[1]).rejects.toThrow('refused')
  expect(running()).toBe(1)
  first.resolve('done')
  expect(await writes[0]).toBe('done')
  expect(running()).toBe(0)
})

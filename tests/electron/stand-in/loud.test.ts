import { describe, expect, test } from 'vitest'

import { LoudEmitter, makeEvent, makeLoud } from '#tests/helpers/electron-stand-in/loud.ts'
import { MessageChannelMain } from '#tests/helpers/electron-stand-in/message-port.ts'
import {
  addPrivilegedScheme,
  hideSchemes,
  showSchemes,
} from '#tests/helpers/electron-stand-in/scheme-alias.ts'
import { checkOptions, readPreferences } from '#tests/helpers/electron-stand-in/window-options.ts'

describe('the stand-in is loud', () => {
  test('about what it does not have', () => {
    const known: Record<string, unknown> = makeLoud('app', { quit: () => 'quit' })
    expect(known['quit']).toBeTypeOf('function')
    expect(() => known['setBadgeCount']).toThrow('The Electron stand-in has no app.setBadgeCount.')
  })

  test('about an event it never emits', () => {
    const emitter = new LoudEmitter('app', ['ready'])
    expect(() => emitter.on('ready', () => undefined)).not.toThrow()
    expect(() => emitter.once('gpu-info-update', () => undefined)).toThrow(
      'no event "gpu-info-update" of app',
    )
  })

  test('about preferences and options it would have to ignore', () => {
    expect(() => readPreferences({ sandbox: false })).toThrow('sandbox: false')
    expect(() => readPreferences({ nodeIntegration: true })).toThrow('nodeIntegration: true')
    expect(() => readPreferences({ webgl: false })).toThrow('webPreferences.webgl')
    expect(() => checkOptions({ kiosk: true })).toThrow('kiosk')
  })

  test('but lets a test put its own answer in place', () => {
    const dialog = makeLoud('dialog', { showErrorBox: (): string => 'shown' })
    dialog.showErrorBox = () => 'answered'
    expect(dialog.showErrorBox()).toBe('answered')
  })
})

test('an event says whether it was refused', () => {
  const event = makeEvent({ url: 'x' })
  expect([event.url, event.defaultPrevented]).toEqual(['x', false])
  event.preventDefault()
  expect(event.defaultPrevented).toBe(true)
})

test('a privileged address is hidden from the browser and shown to everybody else', () => {
  addPrivilegedScheme('app')
  const text = '{"url":"app://bundle/a?b","other":"https://example.com"}'
  expect(hideSchemes(text)).toBe(
    '{"url":"https://bundle.app.stand-in.invalid/a?b","other":"https://example.com"}',
  )
  expect(showSchemes(hideSchemes(text))).toBe(text)
})

describe('a channel', () => {
  test('keeps order and waits for its port to be started', async () => {
    const { port1, port2 } = new MessageChannelMain()
    const seen: unknown[] = []
    for (let n = 0; n < 100; n += 1) port1.postMessage(n)
    port2.on('message', ({ data }) => seen.push(data))
    port2.start()
    await new Promise((resolve) =>
      port2.on('close', resolve).on('message', () => seen.length === 100 && port1.close()),
    )
    expect(seen).toEqual(Array.from({ length: 100 }, (_unused, n) => n))
  })

  test('copies what it carries', async () => {
    const { port1, port2 } = new MessageChannelMain()
    const sent = { bytes: new Uint8Array([1]) }
    port1.postMessage(sent)
    sent.bytes[0] = 2
    const received = await new Promise<unknown>((resolve) => {
      port2.on('message', ({ data }) => resolve(data))
      port2.start()
    })
    expect(received).toEqual({ bytes: new Uint8Array([1]) })
    expect(() => port1.postMessage(() => 1)).toThrow('could not be cloned')
  })
})

import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { findRuntime, launchElectron } from '#tests/helpers/launch-electron.ts'
import type { LaunchedElectron } from '#tests/helpers/launch-electron.ts'
import { listProcesses } from '#tests/helpers/list-processes.ts'

const folder = resolve(import.meta.dirname, '../fixtures/electron-bare')

type Bare = {
  tryToRequire(name: string): string
  readonly list: readonly unknown[]
  add(a: number, b: number): number
  size(bytes: Uint8Array): number
  later(value: unknown): Promise<{ value: unknown }>
  fail(): Promise<never>
  callBack(listener: (value: unknown, back?: (value: unknown) => void) => void): void
  pageSecret(): string
  whoami(): Promise<number>
  open(path: string): Promise<void>
  sendPort(): void
}

declare global {
  var bare: Bare
}

// The rest of the journeys prove Pooled; this one proves what they run on where Electron itself is not there.
describe.skipIf(findRuntime().kind === 'electron')('the stand-in', () => {
  let launched: LaunchedElectron
  let page: Page

  beforeAll(async () => {
    launched = await launchElectron({ folder })
    page = await launched.app.firstWindow()
    await page.waitForFunction(() => document.title === '/first')
  })

  afterAll(() => launched.close())

  test('lets a page go where it likes and be granted what it likes, if nobody refuses', async () => {
    await page.evaluate(() => location.assign('/second'))
    await page.waitForFunction(() => document.title === '/second')
    expect(page.url()).toBe('app://bare/second')
    const states = await page.evaluate(() =>
      Promise.all(
        ['geolocation', 'notifications'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    )
    expect(states).toEqual(['granted', 'granted'])
  })

  test('gives a preload the modules of a sandboxed one and no other', async () => {
    const found = await page.evaluate(() =>
      ['electron', 'events', 'timers', 'url', 'fs', 'node:child_process', './other'].map((name) =>
        bare.tryToRequire(name),
      ),
    )
    expect(found).toEqual([
      'object',
      'function',
      'object',
      'object',
      'module not found: fs',
      'module not found: node:child_process',
      'module not found: ./other',
    ])
  })

  test('keeps the two worlds of a page apart', async () => {
    const seen = await page.evaluate(() => {
      Object.assign(globalThis, { secretOfThePage: true })
      return ['secretOfThePreload' in globalThis, bare.pageSecret()]
    })
    expect(seen).toEqual([false, 'undefined'])
  })

  test('carries values, calls, promises, errors and callbacks over the bridge', async () => {
    const carried = await page.evaluate(async () => {
      const heard: unknown[] = []
      bare.callBack((value, back) => {
        heard.push(value)
        back?.('called back')
      })
      const later = await bare.later(['x', 1])
      const failure = await bare.fail().catch(({ name, message }: Error) => [name, message])
      const frozen = [bare, bare.list, bare.list[1]].every((part) => Object.isFrozen(part))
      return { sum: bare.add(1, 2), size: bare.size(new Uint8Array(9)), later, failure, heard, frozen }
    })
    expect(carried).toEqual({
      sum: 3,
      size: 9,
      later: { value: ['x', 1] },
      failure: ['Error', 'as it was told to'],
      heard: [1, 'called back'],
      frozen: true,
    })
  })

  test('tells of a preload that fails', async () => {
    await page.evaluate(() => void bare.open('/bad-preload'))
    const failures = (): Promise<unknown> =>
      launched.app.evaluate(() => Reflect.get(globalThis.bare, 'failedPreloads'))
    await expect.poll(failures).toEqual(['module not found: fs'])
  })

  test('has several windows, each heard as itself, and goes on when one closes', async () => {
    const opening = launched.app.waitForEvent('window')
    await page.evaluate(() => void bare.open('/another'))
    const another = await opening
    await another.waitForFunction(() => document.title === '/another')
    const [first, second] = await Promise.all([page, another].map((one) => one.evaluate(() => bare.whoami())))
    expect(first).not.toBe(second)
    await another.close()
    expect(await page.evaluate(() => bare.whoami())).toBe(first)
  })

  test('carries a port of the page to main, in order, with bytes, and tells main of its end', async () => {
    const back = await page.evaluate(async () => {
      const { promise, resolve: give } = Promise.withResolvers<MessagePort>()
      addEventListener('message', ({ ports: [port] }) => port !== undefined && give(port), { once: true })
      bare.sendPort()
      const port = await promise
      const heard: unknown[] = []
      const all = new Promise<void>((done) => {
        port.addEventListener('message', ({ data }) => {
          heard.push(data)
          if (heard.length === 101) done()
        })
      })
      port.start()
      for (let n = 0; n < 100; n += 1) port.postMessage(n)
      port.postMessage({
        bytes: new Uint8Array([1, 2, 255]),
        at: new Date(1),
        map: new Map([['a', undefined]]),
      })
      await all
      const last = heard.pop() as { bytes: Uint8Array; at: Date; map: Map<string, undefined> }
      return [heard, [...last.bytes], last.at.getTime(), last.map.has('a')]
    })
    expect(back).toEqual([Array.from({ length: 100 }, (_unused, n) => n), [1, 2, 255], 1, true])
    await page.reload()
    await expect.poll(() => launched.app.evaluate(() => Reflect.get(globalThis.bare, 'closedPorts'))).toBe(1)
  })

  test('says so when it is asked for what it has not', async () => {
    const ask = (what: () => Promise<unknown>): Promise<string> =>
      what().then(
        () => 'done',
        (error: Error) => error.message,
      )
    expect(await ask(() => launched.app.evaluate(({ app }) => app.setBadgeCount(1)))).toContain(
      'The Electron stand-in has no app.setBadgeCount.',
    )
    expect(
      await ask(() => launched.app.evaluate(({ powerMonitor }) => powerMonitor.isOnBatteryPower())),
    ).toContain('The Electron stand-in has no electron.powerMonitor.')
    expect(await ask(() => launched.app.evaluate(({ dialog }) => dialog.showOpenDialog({})))).toContain(
      'No test has answered dialog.showOpenDialog.',
    )
    expect(
      await ask(() =>
        launched.app.evaluate(
          ({ BrowserWindow }) => void new BrowserWindow({ webPreferences: { sandbox: false } }),
        ),
      ),
    ).toContain('no window with sandbox: false')
    expect(
      await ask(() => launched.app.evaluate(({ app }) => app.on('gpu-info-update', () => undefined))),
    ).toContain('no event "gpu-info-update"')
  })

  test('leaves no process and no folder, closed or killed', async () => {
    const closed = await launchElectron({ folder })
    await closed.close()
    expect(await listProcesses(closed.userData)).toEqual([])
    await expect(access(closed.userData)).rejects.toThrow('ENOENT')

    const userData = await mkdtemp(join(tmpdir(), 'pooled-electron-'))
    const killed = await launchElectron({ folder, userData })
    expect((await listProcesses(userData)).length).toBeGreaterThan(1)
    killed.app.process().kill('SIGKILL')
    await expect.poll(() => listProcesses(userData), { timeout: 10_000 }).toEqual([])
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  })
})

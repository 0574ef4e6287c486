import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'

import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { channels } from '#electron/main/channels.ts'
import { answerPrompts, readPrompts } from '#tests/helpers/answer-prompts.ts'
import { buildProbe } from '#tests/helpers/build-probe.ts'
import { findRuntime, launchElectron } from '#tests/helpers/launch-electron.ts'
import type { LaunchedElectron } from '#tests/helpers/launch-electron.ts'
import { openProbe } from '#tests/helpers/open-probe.ts'
import { listTraversalStrings } from '#tests/helpers/traversal-strings.ts'

const rawPreload = resolve(import.meta.dirname, '../fixtures/electron-probe/raw-preload.cjs')

let launched: LaunchedElectron
let page: Page
const arrived: string[] = []
const failed: [address: string, why: string][] = []
const told: string[] = []

beforeAll(async () => {
  launched = await launchElectron({ folder: await buildProbe() })
  const context = launched.app.context()
  context.on('requestfinished', (request) => arrived.push(request.url()))
  context.on('requestfailed', (request) => failed.push([request.url(), request.failure()?.errorText ?? '']))
  context.on('console', (message) => told.push(message.text()))
  page = await openProbe(launched.app)
})

afterAll(() => launched.close())

describe(`on ${findRuntime().kind}, the window`, () => {
  test('is one, at the app page, and everything in it came from there', async () => {
    expect(launched.app.windows()).toHaveLength(1)
    expect(page.url()).toBe('app://bundle/index.html')
    expect(await page.evaluate(() => [origin, isSecureContext])).toEqual(['app://bundle', true])
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(
      loaded.filter((address) => address.startsWith('app://bundle/assets/')).length,
    ).toBeGreaterThanOrEqual(2)
    expect(loaded.filter((address) => !address.startsWith('app://bundle/'))).toEqual([])
  })

  test('has every hardened preference', async () => {
    const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
      // Electron has this method, though not in its types.
      const contents: object | undefined = BrowserWindow.getAllWindows()[0]?.webContents
      return contents !== undefined &&
        'getLastWebPreferences' in contents &&
        typeof contents.getLastWebPreferences === 'function'
        ? contents.getLastWebPreferences()
        : null
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
    })
  })

  test('is shown, named, and no smaller than the screens are made for', async () => {
    const window = await launched.app.browserWindow(page)
    expect(await window.evaluate((shown) => [shown.isVisible(), shown.getMinimumSize()])).toEqual([
      true,
      [1024, 640],
    ])
  })

  test('gives its page only the named acts', async () => {
    const seen = await page.evaluate(() => ({
      acts: Object.keys(pooledDesktop),
      frozen: Object.isFrozen(pooledDesktop),
      leaks: ['require', 'process', 'Buffer', 'ipcRenderer', 'electron', 'module'].filter(
        (name) => name in globalThis,
      ),
    }))
    expect(seen).toEqual({
      acts: ['platform', 'connect', 'openFile', 'saveFile', 'onFileGiven'],
      frozen: true,
      leaks: [],
    })
  })

  test('has a British menu', async () => {
    const labels = await launched.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map((item) => [
        item.label,
        item.submenu?.items.map(({ label }) => label).filter(Boolean),
      ]),
    )
    expect(labels).toContainEqual(['Window', ['Minimise']])
    expect(labels).toContainEqual(['Edit', ['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Select all']])
  })
})

describe('the policy', () => {
  test('comes with the page', async () => {
    const received = await page.evaluate(async () => {
      const { headers } = await fetch('app://bundle/index.html')
      return [
        headers.get('content-security-policy'),
        headers.get('x-content-type-options'),
        headers.get('content-type'),
      ]
    })
    expect(received[0]).toMatch(
      /^default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'nonce-[^']+'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    )
    expect(received.slice(1)).toEqual(['nosniff', 'text/html; charset=utf-8'])
  })

  test('stops an inline script, eval and an inline handler', async () => {
    const ran = await page.evaluate(async () => {
      const button = document.body.appendChild(document.createElement('button'))
      button.setAttribute('onclick', 'globalThis.handlerRan = true')
      button.click()
      const script = document.body.appendChild(document.createElement('script'))
      script.textContent = 'globalThis.addedScriptRan = true'
      const frame = document.createElement('iframe')
      frame.srcdoc = '<script>parent.frameRan = true</script>'
      const loaded = new Promise((done) => frame.addEventListener('load', done))
      document.body.append(frame)
      await loaded
      return ['inlineScriptRan', 'handlerRan', 'addedScriptRan', 'frameRan'].filter(
        (name) => name in globalThis,
      )
    })
    expect(ran).toEqual([])
    // Tried by the page's own script: what a test evaluates is not under the policy.
    expect(await page.evaluate(() => probe.evaluated)).toBe('EvalError')
    expect(told.join('\n')).toContain('Content Security Policy')
  })

  test('lets the style apply that carries the nonce, and none without', async () => {
    const colours = await page.evaluate(() => {
      const nonce = document.querySelector('meta[property=csp-nonce]')?.getAttribute('content') ?? ''
      const read = (): string => getComputedStyle(document.body).color
      const add = (text: string, given?: string): HTMLStyleElement => {
        const style = document.createElement('style')
        if (given !== undefined) style.nonce = given
        style.textContent = text
        return document.head.appendChild(style)
      }
      add('body { color: rgb(9, 9, 9) }')
      const without = read()
      add('body { color: rgb(7, 7, 7) }', nonce)
      return [getComputedStyle(document.querySelector('h1') ?? document.body).color, without, read()]
    })
    expect(colours).toEqual(['rgb(1, 2, 3)', 'rgb(0, 0, 0)', 'rgb(7, 7, 7)'])
  })

  test('gives no file away, however it is asked for', async () => {
    const ways = listTraversalStrings()
    const statuses = await page.evaluate(
      (paths) =>
        Promise.all(
          paths.map((path) =>
            fetch(`app://bundle/${path}`).then(
              ({ status }) => status,
              () => 'refused',
            ),
          ),
        ),
      ways,
    )
    expect(statuses).toHaveLength(ways.length)
    expect(ways.filter((_way, index) => ![403, 404, 'refused'].includes(statuses[index] ?? 0))).toEqual([])
    expect(
      await page.evaluate(async () => (await fetch('app://bundle/index.html', { method: 'POST' })).status),
    ).toBe(405)
  })
})

describe('the desk', () => {
  test('answers over the port with everything a call can hold', async () => {
    const answer = await page.evaluate(async () => {
      const desk = await probe.desk
      const value = {
        text: 'Ünïcödé “quoted” \u{1F600}',
        list: [1, undefined, null],
        at: new Date(5),
        big: 2n ** 70n,
        set: new Set([1]),
      }
      const back = (await desk.echo(value)) as typeof value
      return [
        JSON.stringify(back, (_key, part: unknown) => (typeof part === 'bigint' ? String(part) : part)),
        back.at instanceof Date,
        back.set.has(1),
      ]
    })
    expect(answer).toEqual([
      '{"text":"Ünïcödé “quoted” \u{1F600}","list":[1,null,null],"at":"1970-01-01T00:00:00.005Z","big":"1180591620717411303424","set":{}}',
      true,
      true,
    ])
  })

  test('carries bytes', async () => {
    const back = await page.evaluate(async () => {
      const desk = await probe.desk
      const sent = new File(
        [Uint8Array.from({ length: 300_000 }, (_unused, index) => index % 256)],
        'notes.docx',
      )
      const file = await desk.reverse(sent)
      const bytes = new Uint8Array(await file.arrayBuffer())
      return [file.name, bytes.length, bytes[0], bytes.at(-1)]
    })
    expect(back).toEqual(['notes.docx', 300_000, 299_999 % 256, 0])
  })

  test('keeps the order of a stream and of calls made at once', async () => {
    const [stream, calls] = await page.evaluate(async () => {
      const desk = await probe.desk
      const numbers: number[] = []
      for await (const n of await desk.count(500)) numbers.push(n)
      return [numbers, await Promise.all(Array.from({ length: 200 }, (_unused, n) => desk.echo(n)))]
    })
    expect(stream).toEqual(Array.from({ length: 500 }, (_unused, n) => n + 1))
    expect(calls).toEqual(Array.from({ length: 200 }, (_unused, n) => n))
  })

  test('opens a port for each time it is asked, and closes one that is misused', async () => {
    const outcome = await page.evaluate(async () => {
      const port = await probe.openDesk()
      const closed = new Promise<string>((done) => port.addEventListener('close', () => done('closed')))
      port.postMessage('this is no call')
      return [await closed, await (await probe.desk).echo('the other still answers')]
    })
    expect(outcome).toEqual(['closed', 'the other still answers'])
  })
})

describe('leaving the page', () => {
  beforeEach(() => answerPrompts(launched.app, { button: 1 }))

  const stay = async (): Promise<void> => {
    expect(await page.evaluate(() => [location.href, document.title, 'probe' in globalThis])).toEqual([
      'app://bundle/index.html',
      'Probe',
      true,
    ])
  }

  test.each([
    ['a script', 'https://example.com/elsewhere', () => location.assign('https://example.com/elsewhere')],
    ['a link', 'https://example.com/elsewhere', () => document.getElementById('foreign')?.click()],
    ['a link for mail', 'mailto:somebody@example.com', () => document.getElementById('mail')?.click()],
  ])('by %s is refused, and offered to the system instead', async (_how, detail, leave) => {
    await page.evaluate(leave)
    await expect.poll(() => readPrompts(launched.app)).toMatchObject([{ what: 'question', told: { detail } }])
    await stay()
  })

  test.each([
    ['file:///etc/passwd'],
    ['javascript:document.write("x")'],
    ['app://other/index.html'],
    ['http://example.com/'],
    ['data:text/html,x'],
  ])('for %s is refused', async (address) => {
    await page.evaluate((target) => location.assign(target), address)
    // A refusal makes no sound; by the time a later navigation has been refused, this one has been decided.
    await page.evaluate(() => document.getElementById('foreign')?.click())
    await expect.poll(() => readPrompts(launched.app)).toHaveLength(1)
    await stay()
  })

  test('by a form is refused before it is sent', async () => {
    await page.evaluate(() => {
      const form = document.body.appendChild(document.createElement('form'))
      form.action = 'https://example.com/elsewhere'
      form.submit()
    })
    await expect.poll(() => told.join('\n')).toContain('form-action')
    await stay()
  })

  test('reaches the system only once the person agreed', async () => {
    await page.evaluate(() => void window.open('https://example.com/window'))
    await expect
      .poll(() => readPrompts(launched.app))
      .toMatchObject([{ told: { defaultId: 1, cancelId: 1 } }])
    await answerPrompts(launched.app, { button: 0 })
    await page.evaluate(() => void window.open('https://example.com/window'))
    const prompts = [{ what: 'question' }, { what: 'external', told: 'https://example.com/window' }]
    await expect.poll(() => readPrompts(launched.app)).toMatchObject(prompts)
  })

  test('never opens a second window', async () => {
    const opened = await page.evaluate(() => {
      document.getElementById('other-window')?.click()
      return ['https://example.com/', 'app://bundle/index.html', 'about:blank', ''].map((address) =>
        window.open(address),
      )
    })
    expect(opened).toEqual([null, null, null, null])
    expect(launched.app.windows()).toHaveLength(1)
  })
})

describe('a permission', () => {
  test('is refused', async () => {
    const answers = await page.evaluate(async () => {
      const state = async (name: string): Promise<string> =>
        (await navigator.permissions.query({ name: name as PermissionName })).state
      const place = new Promise<number>((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done(0),
          ({ code }) => done(code),
        ),
      )
      const camera = navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        ({ name }: Error) => name,
      )
      return [
        await place,
        await Notification.requestPermission(),
        await camera,
        ...(await Promise.all(
          ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'].map(state),
        )),
      ]
    })
    expect(answers.slice(0, 2)).toEqual([1, 'denied'])
    // Without a camera the browser may say so before it asks.
    expect(['NotAllowedError', 'NotFoundError']).toContain(answers[2])
    expect(answers.slice(3)).toEqual(Array.from({ length: 6 }, () => 'denied'))
  })

  test('is given only for putting text on the clipboard', async () => {
    expect(
      await page.evaluate(
        async () => (await navigator.permissions.query({ name: 'clipboard-write' as PermissionName })).state,
      ),
    ).toBe('granted')
  })
})

describe('the channels', () => {
  /** A window with a way to say anything: what it says is judged by where it is. */
  async function askFrom(
    address: string,
    asked: readonly (readonly [string, ...unknown[]])[],
  ): Promise<readonly string[]> {
    return launched.app.evaluate(
      async ({ BrowserWindow }, given) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload: given.preload, sandbox: true },
        })
        try {
          await window.loadURL(given.address)
          const ask = `Promise.all(${JSON.stringify(given.asked)}.map((one) => raw.invoke(...one).then((reply) => 'answered ' + JSON.stringify(reply), (error) => error.message)))`
          return await window.webContents.executeJavaScript(ask)
        } finally {
          window.destroy()
        }
      },
      { address, asked, preload: rawPreload },
    )
  }

  const names = Object.keys(channels)

  test('are all in the one table', async () => {
    const registered = await launched.app.evaluate(({ ipcMain }) => {
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as ReadonlyMap<string, unknown>
      return {
        handlers: [...handlers.keys()].toSorted(),
        listeners: ipcMain.eventNames().filter((name) => name !== 'error'),
      }
    })
    expect(registered).toEqual({ handlers: names.toSorted(), listeners: [] })
  })

  test('refuse every page but the app page', async () => {
    const replies = await askFrom(
      'data:text/html,<title>elsewhere</title>',
      names.map((name) => [name]),
    )
    expect(replies).toEqual(
      names.map(
        (name) => `Error invoking remote method '${name}': Error: This page may not ask Pooled for anything.`,
      ),
    )
  })

  test('refuse what is not their input', async () => {
    const replies = await askFrom(
      'app://bundle/index.html',
      names.map((name) => [name, { suggestedName: '../x', path: '/etc/passwd' }]),
    )
    expect(replies).toEqual(
      names.map((name) =>
        expect.stringMatching(
          `^Error invoking remote method '${name}': Error: ${name}: (too large|not what this channel takes)`,
        ),
      ),
    )
    expect(await askFrom('app://bundle/index.html', [['file.steal', 1]])).toEqual([
      expect.stringContaining('No handler registered'),
    ])
  })
})

describe('the network', () => {
  test('is out of reach of any page, even one without a policy', async () => {
    let reached = 0
    const server = createServer((_request, response) => response.end(String((reached += 1))))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    try {
      expect(await goTo(address)).toContain('ERR_BLOCKED_BY_CLIENT')
      expect(reached).toBe(0)
      // The control: without the app's listener the same request arrives, so the count above means something.
      await launched.app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null))
      expect(await goTo(address)).toBe('arrived')
      expect(reached).toBeGreaterThan(0)
    } finally {
      server.close()
    }
  })

  async function goTo(address: string): Promise<string> {
    return launched.app.evaluate(async ({ BrowserWindow }, target) => {
      const window = new BrowserWindow({ show: false })
      try {
        await window.loadURL(target)
        return 'arrived'
      } catch (error) {
        return String(error)
      } finally {
        window.destroy()
      }
    }, address)
  }

  test('was reached by nothing the page tried in all of this', () => {
    const local = (address: string): boolean =>
      /^(app|data|blob):/.test(address) || address.startsWith('http://127.0.0.1:')
    expect(arrived.filter((address) => !local(address))).toEqual([])
    expect(failed.filter(([address]) => !local(address)).map(([, why]) => why)).not.toContain(
      'net::ERR_NAME_NOT_RESOLVED',
    )
    expect(
      failed.filter(([address]) => !local(address)).every(([, why]) => /ERR_ABORTED|ERR_BLOCKED/.test(why)),
    ).toBe(true)
  })
})

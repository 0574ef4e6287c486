import { once } from 'node:events'

import type { WebContents as ElectronContents, WebFrameMain, WebPreferences } from 'electron'

import { app } from './app.ts'
import { useBrowser } from './browser.ts'
import { LoudEmitter, makeEvent, makeLoud } from './loud.ts'
import { makePageListener } from './page-listener.ts'
import { PageMessages } from './page-messages.ts'
import { askToNavigate } from './page-navigation.ts'
import { watchRequests } from './page-requests.ts'
import { installPreload, openTarget } from './page-target.ts'
import type { PageTarget } from './page-target.ts'
import { applyPermissions } from './permissions.ts'
import { hideSchemes, showSchemes } from './scheme-alias.ts'
import { defaultSession } from './session.ts'
import { makeMainFrame } from './web-frame.ts'

const events = [
  'did-finish-load',
  'dom-ready',
  'did-navigate',
  'will-frame-navigate',
  'will-navigate',
  'will-redirect',
  'will-attach-webview',
  'render-process-gone',
  'preload-error',
  'destroyed',
]

type OpenHandler = Parameters<ElectronContents['setWindowOpenHandler']>[0]
type Known =
  | 'id'
  | 'mainFrame'
  | 'loadURL'
  | 'getURL'
  | 'reload'
  | 'close'
  | 'isDestroyed'
  | 'isCrashed'
  | 'send'
  | 'executeJavaScript'
  | 'forcefullyCrashRenderer'
  | 'setWindowOpenHandler'

let lastId = 0

export class StandInContents extends LoudEmitter implements Pick<ElectronContents, Known> {
  readonly id = ++lastId
  readonly session = defaultSession
  readonly mainFrame: WebFrameMain
  /** As others are given it: asking for what is not here throws. */
  readonly asElectron = makeLoud('webContents', this) as unknown as ElectronContents
  readonly #preferences: WebPreferences
  readonly #target: Promise<PageTarget>
  #messages: PageMessages | null = null
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  #address = ''
  #targetId = ''
  #crashed = false
  #destroyed = false

  constructor(preferences: WebPreferences, size: { readonly width: number; readonly height: number }) {
    super('webContents', events)
    this.#preferences = preferences
    this.mainFrame = makeMainFrame({
      address: () => this.#address,
      isDestroyed: () => this.#destroyed,
      send: (channel, payload, ports) => this.#messages?.send(channel, payload, ports),
      run: (code) => this.executeJavaScript(code),
    })
    this.#target = openTarget(size, (target) => this.#listen(target))
    this.#target.catch((error: unknown) => process.stderr.write(`stand-in: ${String(error)}\n`))
    app.emit('web-contents-created', makeEvent({}), this.asElectron)
  }

  get targetId(): string {
    return this.#targetId
  }

  async loadURL(address: string): Promise<void> {
    const { session } = await this.#target
    const loaded = once(this, 'did-finish-load')
    const { errorText } = await session.send('Page.navigate', { url: hideSchemes(address) })
    if (errorText !== undefined) throw new Error(`${errorText} loading '${address}'`)
    await loaded
  }

  reload(): void {
    this.#crashed = false
    this.#tell('Page.reload')
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { session } = await this.#target
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  close(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    const { session } = useBrowser()
    const done = (): void => void this.emit('destroyed')
    this.#target.then(({ targetId }) => session.send('Target.closeTarget', { targetId })).then(done, done)
  }

  getURL = (): string => this.#address
  isDestroyed = (): boolean => this.#destroyed
  isCrashed = (): boolean => this.#crashed
  /** Electron has this too, though not in its types. */
  getLastWebPreferences = (): WebPreferences => ({ ...this.#preferences })
  send = (channel: string, ...payload: unknown[]): void => this.#messages?.send(channel, payload)
  forcefullyCrashRenderer = (): void => this.#tell('Page.crash')

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  async #listen({ targetId, session }: PageTarget): Promise<void> {
    this.#targetId = targetId
    this.#messages = new PageMessages(
      session,
      targetId,
      makePageListener(this, this.#preferences.preload ?? ''),
    )
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== targetId) return
      this.#address = showSchemes(frame.url + (frame.urlFragment ?? ''))
      this.emit('did-navigate', makeEvent({}), this.#address, 200, '')
    })
    session.on('Page.domContentEventFired', () => this.emit('dom-ready', makeEvent({})))
    session.on('Page.loadEventFired', () => this.emit('did-finish-load', makeEvent({})))
    session.on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
      this.#open(showSchemes(url), windowName, windowFeatures.join()),
    )
    session.on('Inspector.targetCrashed', () => {
      this.#crashed = true
      this.emit('render-process-gone', makeEvent({}), { reason: 'crashed', exitCode: 1 })
    })
    await watchRequests(session, this.asElectron, targetId, {
      mayNavigate: (address, frame) => askToNavigate(this, address, frame === targetId),
      willLoad: (address) => applyPermissions(useBrowser().session, this.asElectron, address),
    })
    await installPreload(session, this.#preferences.preload)
  }

  #open(url: string, frameName: string, features: string): void {
    const { action } = this.#openHandler({
      url,
      frameName,
      features,
      disposition: 'foreground-tab',
      referrer: { url: this.#address, policy: 'no-referrer' },
    })
    if (action !== 'deny') throw new Error('The Electron stand-in opens no window for a page.')
  }

  #tell(method: 'Page.reload' | 'Page.crash'): void {
    // A crash ends the page before it can answer.
    void this.#target.then(({ session }) => session.send(method)).catch(() => undefined)
  }
}

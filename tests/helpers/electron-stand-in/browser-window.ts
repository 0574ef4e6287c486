import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
} from 'electron'

import { app, noteQuitRefused, noteWindowClosed } from './app.ts'
import { LoudEmitter, makeEvent, makeLoud } from './loud.ts'
import { StandInContents } from './web-contents.ts'
import { checkOptions, readPreferences } from './window-options.ts'
import { windows } from './windows.ts'

const events = ['ready-to-show', 'show', 'hide', 'focus', 'blur', 'minimize', 'restore', 'close', 'closed']

type Known =
  | 'id'
  | 'loadURL'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'focus'
  | 'minimize'
  | 'restore'
  | 'isMinimized'
  | 'isVisible'
  | 'isFocused'
  | 'isDestroyed'
  | 'close'
  | 'destroy'
  | 'getTitle'
  | 'setTitle'
  | 'getMinimumSize'
  | 'getSize'
  | 'getBounds'
  | 'isFullScreen'
  | 'reload'
  | 'getBackgroundColor'

let lastId = 0

export class StandInWindow extends LoudEmitter implements Pick<ElectronWindow, Known> {
  readonly id = ++lastId
  readonly contents: StandInContents
  readonly asElectron = makeLoud('BrowserWindow', this) as unknown as ElectronWindow
  readonly #options: BrowserWindowConstructorOptions
  #title: string
  #visible: boolean
  #focused = false
  #minimised = false
  #destroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', events)
    checkOptions(options)
    const preferences = readPreferences(options.webPreferences)
    this.#options = options
    this.#title = options.title ?? app.getName()
    this.#visible = options.show ?? true
    windows.push(this)
    this.contents = new StandInContents(preferences, {
      width: options.width ?? 800,
      height: options.height ?? 600,
    })
    this.contents.once('did-finish-load', () => this.emit('ready-to-show', makeEvent({})))
    this.contents.once('destroyed', () => this.#noteClosed())
    app.emit('browser-window-created', makeEvent({}), this.asElectron)
  }

  get webContents(): WebContents {
    return this.contents.asElectron
  }

  show(): void {
    this.#visible = true
    this.emit('show', makeEvent({}))
    this.focus()
  }

  showInactive(): void {
    this.#visible = true
    this.emit('show', makeEvent({}))
  }

  hide(): void {
    this.#visible = false
    this.emit('hide', makeEvent({}))
  }

  focus(): void {
    for (const window of windows) window.#focused = window === this
    this.emit('focus', makeEvent({}))
  }

  minimize(): void {
    this.#minimised = true
    this.emit('minimize', makeEvent({}))
  }

  restore(): void {
    this.#minimised = false
    this.emit('restore', makeEvent({}))
  }

  close(): void {
    const event = makeEvent({})
    this.emit('close', event)
    if (event.defaultPrevented) noteQuitRefused()
    else this.destroy()
  }

  destroy(): void {
    this.contents.close()
  }

  loadURL = (address: string): Promise<void> => this.contents.loadURL(address)
  reload = (): void => this.contents.reload()
  isMinimized = (): boolean => this.#minimised
  isVisible = (): boolean => this.#visible
  isFocused = (): boolean => this.#focused
  isDestroyed = (): boolean => this.#destroyed
  getTitle = (): string => this.#title
  setTitle = (title: string): void => void (this.#title = title)
  getSize = (): number[] => [this.#options.width ?? 800, this.#options.height ?? 600]
  getBounds = (): Rectangle => {
    const [width = 800, height = 600] = this.getSize()
    return { x: this.#options.x ?? 0, y: this.#options.y ?? 0, width, height }
  }
  isFullScreen = (): boolean => this.#options.fullscreen ?? false
  getMinimumSize = (): number[] => [this.#options.minWidth ?? 0, this.#options.minHeight ?? 0]
  getBackgroundColor = (): string => this.#options.backgroundColor ?? '#FFFFFF'

  #noteClosed(): void {
    this.#destroyed = true
    windows.splice(windows.indexOf(this), 1)
    this.emit('closed')
    noteWindowClosed()
  }
}

/** The class an app sees; its windows are loud about what they lack. */
export const BrowserWindow = makeLoud(
  'BrowserWindow',
  class {
    constructor(options?: BrowserWindowConstructorOptions) {
      return new StandInWindow(options).asElectron
    }
    static getAllWindows(): ElectronWindow[] {
      return windows.map((window) => window.asElectron)
    }
    static getFocusedWindow(): ElectronWindow | null {
      return windows.find((window) => window.isFocused())?.asElectron ?? null
    }
    static fromId(id: number): ElectronWindow | null {
      return windows.find((window) => window.id === id)?.asElectron ?? null
    }
    static fromWebContents(contents: WebContents): ElectronWindow | null {
      return windows.find((window) => window.webContents === contents)?.asElectron ?? null
    }
  },
)

export const webContents = makeLoud('webContents (module)', {
  getAllWebContents: () => windows.map((window) => window.webContents),
  fromId: (id: number) => windows.find((window) => window.webContents.id === id)?.webContents,
  fromDevToolsTargetId: (target: string) =>
    windows.find((window) => window.contents.targetId === target)?.webContents,
} satisfies Pick<typeof Electron.webContents, 'getAllWebContents' | 'fromId' | 'fromDevToolsTargetId'>)

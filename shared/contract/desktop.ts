/** What the Electron window offers its page, and the channels behind it. Types only: a sandboxed preload can load nothing else. */

export type DesktopFile = { readonly name: string; readonly bytes: Uint8Array }

export type FileToSave = { readonly suggestedName: string; readonly bytes: Uint8Array }

/** `window.pooledDesktop`. Promises reject with one sentence that can be shown; null means the person cancelled. */
export type PooledDesktop = {
  readonly platform: string
  /** Asks for a port to the desk router. It arrives at this window as a `DeskPortMessage` with one MessagePort. */
  connect(): Promise<void>
  openFile(): Promise<DesktopFile | null>
  saveFile(file: FileToSave): Promise<{ readonly name: string } | null>
  /** Calls back once for each file the system asked Pooled to open, including those given before the page was ready. */
  onFileGiven(listener: (file: DesktopFile) => void): void
}

export type DeskPortMessage = { readonly kind: 'desk-port' }

/** Invoked by the preload, answered by main. */
export type DesktopChannels = {
  readonly 'desk.connect': { readonly input: undefined; readonly output: undefined }
  readonly 'file.open': { readonly input: undefined; readonly output: DesktopFile | null }
  readonly 'file.save': { readonly input: FileToSave; readonly output: { readonly name: string } | null }
  readonly 'file.take': { readonly input: undefined; readonly output: DesktopFile | null }
}

export type ChannelName = keyof DesktopChannels

/** Sent by main, heard by the preload. */
export type DesktopNotice = 'desk.port' | 'file.waiting'

/** How main answers: an error's own text would otherwise arrive wrapped in Electron's wording. */
export type ChannelReply<Name extends ChannelName> =
  | { readonly kind: 'done'; readonly value: DesktopChannels[Name]['output'] }
  | { readonly kind: 'refused'; readonly sentence: string }

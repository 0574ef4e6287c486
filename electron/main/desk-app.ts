import type { AnyRouter, Context } from '@orpc/server'

/** What main needs of the app behind it. */
export type DeskApp = {
  readonly router: AnyRouter
  /** What the router's procedures are called with. */
  readonly context?: Context
  close(): Promise<void>
}

export type DesktopParts = {
  readonly openDesk: () => Promise<DeskApp>
  /** Writes durably: resolves once the bytes are on the disk. */
  readonly saveFile: (path: string, bytes: Uint8Array) => Promise<void>
  /** Where the built page is, index.html in it. */
  readonly pageFolder: string
  readonly preload: string
}

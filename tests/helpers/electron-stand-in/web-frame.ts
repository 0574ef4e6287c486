import type { WebFrameMain } from 'electron'

import { makeLoud } from './loud.ts'
import type { MessagePortMain } from './message-port.ts'

type Known =
  | 'url'
  | 'origin'
  | 'parent'
  | 'top'
  | 'name'
  | 'detached'
  | 'isDestroyed'
  | 'send'
  | 'postMessage'
  | 'executeJavaScript'

export type FramePage = {
  readonly address: () => string
  readonly isDestroyed: () => boolean
  readonly send: (channel: string, payload: readonly unknown[], ports?: readonly MessagePortMain[]) => void
  readonly run: (code: string) => Promise<unknown>
}

/** The main frame of a page. Frames inside it have no preload, so nothing of theirs reaches the app. */
export function makeMainFrame(page: FramePage): WebFrameMain {
  const known = {
    get url() {
      return page.address()
    },
    get origin() {
      const { protocol, host } = new URL(page.address())
      return host === '' ? 'null' : `${protocol}//${host}`
    },
    parent: null,
    get top() {
      return frame
    },
    name: '',
    detached: false,
    isDestroyed: page.isDestroyed,
    send: (channel: string, ...payload: unknown[]) => page.send(channel, payload),
    postMessage: (channel: string, message: unknown, transfer: unknown[] = []) =>
      page.send(channel, [message], transfer as MessagePortMain[]),
    executeJavaScript: (code: string) => page.run(code),
  } satisfies Pick<WebFrameMain, Known>
  const frame = makeLoud('WebFrameMain', known) as unknown as WebFrameMain
  return frame
}

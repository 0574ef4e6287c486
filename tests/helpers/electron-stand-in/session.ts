import type { OnBeforeRequestListenerDetails, Session as ElectronSession, WebRequest } from 'electron'

import { LoudEmitter, makeLoud } from './loud.ts'
import { protocol } from './protocol.ts'

type BeforeRequest = Parameters<WebRequest['onBeforeRequest']>[0]

type Handlers = {
  beforeRequest: BeforeRequest | null
  askPermission: Parameters<ElectronSession['setPermissionRequestHandler']>[0]
  checkPermission: Parameters<ElectronSession['setPermissionCheckHandler']>[0]
}

type Known =
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'isSpellCheckerEnabled'

/** What the app has set. */
export const sessionHandlers: Handlers = { beforeRequest: null, askPermission: null, checkPermission: null }

let spellChecker = true

const webRequest = makeLoud('session.webRequest', {
  onBeforeRequest: (...given: [unknown, unknown?]) => {
    if (given.length > 1) throw new Error('The Electron stand-in takes no filter in onBeforeRequest.')
    sessionHandlers.beforeRequest = given[0] as BeforeRequest | null
  },
})

const known = {
  setPermissionRequestHandler: (handler) => void (sessionHandlers.askPermission = handler),
  setPermissionCheckHandler: (handler) => void (sessionHandlers.checkPermission = handler),
  /** Headless Chromium has no device to offer, so this one is never asked. */
  setDevicePermissionHandler: () => undefined,
  setSpellCheckerEnabled: (enable) => void (spellChecker = enable),
  isSpellCheckerEnabled: () => spellChecker,
} satisfies Pick<ElectronSession, Known>

export const defaultSession = makeLoud(
  'session',
  Object.assign(new LoudEmitter('session', ['will-download']), known, { protocol, webRequest }),
)

export const session = makeLoud('session (module)', { defaultSession })

/** Whether the app's webRequest listener refuses a request. */
export async function isCancelled(details: OnBeforeRequestListenerDetails): Promise<boolean> {
  const { beforeRequest } = sessionHandlers
  if (beforeRequest === null) return false
  return new Promise((resolve) => {
    beforeRequest(details, ({ cancel, redirectURL }) => {
      if (redirectURL !== undefined) throw new Error('The Electron stand-in redirects no request.')
      resolve(cancel === true)
    })
  })
}

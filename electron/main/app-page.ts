export const appScheme = 'app'
export const appPageUrl = 'app://bundle/index.html'

const localProtocols: ReadonlySet<string> = new Set(['app:', 'devtools:', 'blob:', 'data:'])
const externalProtocols: ReadonlySet<string> = new Set(['https:', 'mailto:'])

/** Node gives every `app:` address the origin "null", so protocol and host are compared instead. */
export function isAppPage(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === 'app:' && url.host === 'bundle' && url.username === '' && url.password === ''
}

/** True for the address of the picture on the wall, and for no other page of the app. */
export function isWallPage(address: string): boolean {
  const url = URL.parse(address)
  if (url === null || !isAppPage(address)) return false
  return url.pathname === '/projector.html' && url.search === '' && /^(?:#[\w-]{1,64})?$/u.test(url.hash)
}

/** True for what the page may load at all: nothing that would leave this machine. */
export function isLocalRequest(address: string): boolean {
  return localProtocols.has(URL.parse(address)?.protocol ?? '')
}

/** True for the only addresses that may be handed to the system's browser or mail program. */
export function isExternalAddress(address: string): boolean {
  return externalProtocols.has(URL.parse(address)?.protocol ?? '')
}

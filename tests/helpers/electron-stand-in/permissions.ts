import type { PermissionCheckHandlerHandlerDetails, PermissionRequest, WebContents } from 'electron'

import type { Session } from './devtools.ts'
import { hideSchemes } from './scheme-alias.ts'
import { sessionHandlers } from './session.ts'

type Permission = Parameters<NonNullable<typeof sessionHandlers.checkPermission>>[1]

/** By Chromium's name, Electron's. */
const permissions: Readonly<Record<string, Permission>> = {
  camera: 'media',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  geolocation: 'geolocation',
  'idle-detection': 'idle-detection',
  'local-fonts': 'local-fonts',
  microphone: 'media',
  midi: 'midi',
  notifications: 'notifications',
  'screen-wake-lock': 'screen-wake-lock',
  'storage-access': 'storage-access',
}

/** Asks the app's handlers about everything a page could want, and sets the browser to their answers before the page loads. */
export async function applyPermissions(
  browser: Session,
  contents: WebContents,
  address: string,
): Promise<void> {
  const { protocol, host } = new URL(hideSchemes(address))
  if (protocol !== 'https:' && protocol !== 'http:') return
  for (const [name, permission] of Object.entries(permissions)) {
    const setting = (await isGranted(contents, permission, address)) ? 'granted' : 'denied'
    await browser.send('Browser.setPermission', {
      permission: { name },
      setting,
      origin: `${protocol}//${host}`,
    })
  }
}

/** As in Electron: without a handler everything is granted; a refused check is followed by a request. */
async function isGranted(contents: WebContents, permission: Permission, address: string): Promise<boolean> {
  const { checkPermission: check, askPermission: ask } = sessionHandlers
  const details: PermissionCheckHandlerHandlerDetails & PermissionRequest = {
    isMainFrame: true,
    requestingUrl: address,
  }
  const origin = `${new URL(address).protocol}//${new URL(address).host}/`
  if (check === null || check(contents, permission, origin, details)) return true
  return ask === null || new Promise((resolve) => ask(contents, permission, resolve, details))
}

import { isAppPage } from './app-page.ts'

/** Everything a page may ever be granted; Electron would grant whatever is asked. */
const grantedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

export function isPermissionGranted(permission: string, address: string): boolean {
  return grantedPermissions.has(permission) && isAppPage(address)
}

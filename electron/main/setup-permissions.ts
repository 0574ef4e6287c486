import type { Session } from 'electron'

import { isPermissionGranted } from './permissions.ts'

export function setupPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermissionGranted(permission, details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isPermissionGranted(permission, details.requestingUrl ?? origin),
  )
  session.setDevicePermissionHandler(() => false)
}

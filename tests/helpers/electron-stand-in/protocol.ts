import type { CustomScheme, Protocol } from 'electron'

import { makeLoud } from './loud.ts'
import { addPrivilegedScheme, isPrivilegedScheme } from './scheme-alias.ts'

type Handler = Parameters<Protocol['handle']>[1]

const handlers = new Map<string, Handler>()
let ready = false

export function forbidNewSchemes(): void {
  ready = true
}

export const protocol = makeLoud('protocol', {
  registerSchemesAsPrivileged(schemes: CustomScheme[]) {
    if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes) {
      if (privileges?.standard !== true || privileges.secure !== true)
        throw new Error('The Electron stand-in knows only standard, secure schemes.')
      addPrivilegedScheme(scheme)
    }
  },
  handle(scheme: string, handler: Handler) {
    if (!ready) throw new Error('protocol.handle must be called after app is ready')
    if (!isPrivilegedScheme(scheme))
      throw new Error(`The Electron stand-in handles only privileged schemes, not ${scheme}.`)
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} has a handler already.`)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme: string) => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>)

export function findProtocolHandler(address: string): Handler | undefined {
  return handlers.get(new URL(address).protocol.slice(0, -1))
}

import { type ClientContext, createORPCClient, type ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'

import type { Desk } from '#shared/contract/desk.ts'

import { openBrowserLink } from './browser-link.ts'
import { openElectronLink } from './electron-link.ts'

/** The desk contract, as a window asks it. */
export type DeskClient = ContractRouterClient<Desk, ClientContext>

export type Link = ClientLink<ClientContext>

/** What a link tells while it lives. */
export type LinkEvents = { readonly onLost: () => void }

/** Opens the way to the app: Electron's port where the window has one, else the browser door this page came from. */
export async function openDesk(events: LinkEvents): Promise<DeskClient> {
  const link = 'pooledDesktop' in window ? await openElectronLink() : await openBrowserLink(events)
  return createORPCClient(link)
}

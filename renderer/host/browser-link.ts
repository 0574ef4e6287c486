import { RPCLink } from '@orpc/client/websocket'

import type { Link, LinkEvents } from './client.ts'

const kept = 'pooled.token'

/** The token is in the address only at the first visit; a reload finds it in this tab's own storage. */
function findToken(): string {
  const given = window.location.hash.slice(1)
  if (given !== '') {
    sessionStorage.setItem(kept, given)
    window.history.replaceState(null, '', window.location.pathname)
  }
  return sessionStorage.getItem(kept) ?? ''
}

/** A WebSocket to the browser door. Rejects when the door does not open, as when its token is an old one. */
export function openBrowserLink({ onLost }: LinkEvents): Promise<Link> {
  const socket = new WebSocket(`ws://${window.location.host}/desk`, ['pooled', findToken()])
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => {
      socket.addEventListener('close', onLost)
      resolve(new RPCLink({ websocket: socket }))
    })
    socket.addEventListener('error', () =>
      reject(new Error('Pooled is not answering. Start it again and open the address it prints.')),
    )
  })
}

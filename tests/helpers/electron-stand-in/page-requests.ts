import type { OnBeforeRequestListenerDetails, WebContents } from 'electron'

import type { Session } from './devtools.ts'
import { findProtocolHandler } from './protocol.ts'
import { hideSchemes, showSchemes } from './scheme-alias.ts'
import { isCancelled } from './session.ts'

type Paused = {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly postData?: string
  }
}

export type RequestListener = {
  /** Asked before the page itself goes somewhere, by a link, a script or a form. */
  mayNavigate(address: string, frame: string): boolean
  /** Called before a document of the app loads in the main frame. */
  willLoad(address: string): Promise<void>
}

const resourceTypes: Readonly<Record<string, OnBeforeRequestListenerDetails['resourceType']>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
}

/** Stops every request of a page and has the app's own handlers decide: navigation first, then webRequest, then protocol. */
export async function watchRequests(
  session: Session,
  contents: WebContents,
  mainFrame: string,
  listener: RequestListener,
): Promise<void> {
  const asked = new Set<string>()

  session.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
    // Only these go on to be requested. The browser alone drops anything else here, mail included; about:blank it opens
    // without asking, as Electron does.
    if (/^https?:/.test(url)) asked.add(frameId)
    else if (!url.startsWith('about:')) listener.mayNavigate(url, frameId)
  })
  session.on('Fetch.requestPaused', (paused) => {
    answer(paused).catch((error: unknown) => {
      process.stderr.write(`stand-in: ${String(error)}\n`)
      fail(paused, 'Failed')
    })
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })

  async function answer(paused: Paused): Promise<void> {
    const address = showSchemes(paused.request.url)
    const isDocument = paused.resourceType === 'Document'
    const isOwnWish = isDocument && asked.delete(paused.frameId)
    if (isOwnWish && !listener.mayNavigate(address, paused.frameId)) return fail(paused, 'Aborted')
    if (await isCancelled(describe(paused, address))) return fail(paused, 'BlockedByClient')
    const handler = findProtocolHandler(address)
    if (handler === undefined) return proceed(paused)
    if (isDocument && paused.frameId === mainFrame) await listener.willLoad(address)
    const { method, headers, postData } = paused.request
    await fulfil(
      paused,
      await handler(
        new Request(address, { method, headers, ...(postData === undefined ? {} : { body: postData }) }),
      ),
    )
  }

  function describe(
    { requestId, request, resourceType, frameId }: Paused,
    url: string,
  ): OnBeforeRequestListenerDetails {
    const document = frameId === mainFrame ? 'mainFrame' : 'subFrame'
    return {
      id: Number.parseInt(requestId.replaceAll(/\D/g, ''), 10),
      url,
      method: request.method,
      webContentsId: contents.id,
      webContents: contents,
      resourceType: resourceType === 'Document' ? document : (resourceTypes[resourceType] ?? 'other'),
      referrer: showSchemes(request.headers['Referer'] ?? ''),
      timestamp: Date.now(),
      uploadData: [],
    }
  }

  async function fulfil({ requestId }: Paused, response: Response): Promise<void> {
    if (response.status >= 300 && response.status < 400)
      throw new Error('The Electron stand-in follows no redirect of a protocol handler.')
    const policy = response.headers.get('content-security-policy') ?? ''
    if (hideSchemes(policy) !== policy)
      throw new Error("The Electron stand-in knows 'self' in a policy, not a scheme's own name.")
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }

  // A page that closes takes its paused requests with it, so nothing is left to answer.
  function fail({ requestId }: Paused, errorReason: 'Aborted' | 'BlockedByClient' | 'Failed'): void {
    session.send('Fetch.failRequest', { requestId, errorReason }).catch(() => undefined)
  }

  function proceed({ requestId }: Paused): void {
    session.send('Fetch.continueRequest', { requestId }).catch(() => undefined)
  }
}

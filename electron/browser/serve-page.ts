import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { findMediaType } from '#electron/app/page/media-type.ts'
import { findPageFile } from '#electron/app/page/page-file.ts'
import { writePageHeaders } from '#electron/app/page/page-policy.ts'

/** The path of a request, still percent-encoded. */
function readPath(url: string): string {
  const path = URL.parse(url, 'http://page')?.pathname ?? ''
  return path === '/' ? '/index.html' : path
}

async function readPage(root: string, url: string): Promise<{ bytes: Uint8Array; type: string } | null> {
  const file = await findPageFile(root, readPath(url))
  if (file.kind !== 'found') return null
  // It may have gone since, when the page is being built again.
  const bytes = await readFile(file.path).catch(() => null)
  return bytes && { bytes, type: findMediaType(file.path) }
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(words)
}

/** Answers requests for the built page, and for nothing else; a foreign Host is refused (DNS rebinding). */
export function servePage(root: string, hosts: readonly string[]) {
  const connect = hosts.map((host) => `ws://${host}`)
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!hosts.includes(request.headers.host ?? ''))
      return refuse(response, 403, 'This address is not Pooled.')
    if (request.method !== 'GET') return refuse(response, 405, 'Only GET is answered here.')
    const page = await readPage(root, request.url ?? '/')
    if (page === null) return refuse(response, 404, 'There is nothing at this address.')
    response.writeHead(200, { ...writePageHeaders(page.type, { connect }), 'cache-control': 'no-store' })
    response.end(page.bytes)
  }
}

import { readFile, realpath } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'

/** What a page of ours may do: nothing from anywhere but here (RELIABILITY R3). */
export function contentSecurityPolicy(connect: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

async function findFile(root: string, url: string): Promise<string | null> {
  try {
    const path = decodeURIComponent(new URL(url, 'http://page').pathname)
    if (path.includes('\0') || path.includes('\\')) return null
    const whole = await realpath(join(root, path === '/' ? 'index.html' : path))
    const inside = (await realpath(root)) + sep
    return whole.startsWith(inside) && extname(whole) in types ? whole : null
  } catch {
    return null
  }
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(words)
}

/** Answers requests for the built page, and for nothing else; a foreign Host is refused (DNS rebinding). */
export function servePage(root: string, hosts: readonly string[]) {
  const csp = contentSecurityPolicy(hosts.map((host) => `ws://${host}`))
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!hosts.includes(request.headers.host ?? ''))
      return refuse(response, 403, 'This address is not Pooled.')
    if (request.method !== 'GET') return refuse(response, 405, 'Only GET is answered here.')
    const file = await findFile(root, request.url ?? '/')
    // It may have gone since, when the page is being built again.
    const bytes = file === null ? null : await readFile(file).catch(() => null)
    if (file === null || bytes === null) return refuse(response, 404, 'There is nothing at this address.')
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': csp,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    response.end(bytes)
  }
}

import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'

import { isAppPage } from './app-page.ts'
import { findBundleFile } from './bundle-file.ts'
import { noncePlaceholder, writeContentSecurityPolicy } from './content-security-policy.ts'
import { findMediaType } from './media-type.ts'

/** Answers a request for app://bundle/… from the files under `root`: GET only, nothing outside it. */
export async function answerBundleRequest(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return refuse(405)
  if (!isAppPage(request.url)) return refuse(403)
  const { pathname } = new URL(request.url)
  const file = await findBundleFile(root, pathname === '/' ? '/index.html' : pathname)
  switch (file.kind) {
    case 'forbidden':
      return refuse(403)
    case 'missing':
      return refuse(404)
    case 'found':
      return answerFile(file.path)
  }
}

async function answerFile(path: string): Promise<Response> {
  const type = findMediaType(path)
  const bytes = await readFile(path)
  return type.startsWith('text/html')
    ? answerPage(bytes.toString(), type)
    : answer(200, new Uint8Array(bytes), type)
}

function answerPage(text: string, type: string): Response {
  if (!text.includes(noncePlaceholder)) return answer(200, text, type)
  const nonce = randomBytes(16).toString('base64')
  return answer(200, text.replaceAll(noncePlaceholder, nonce), type, nonce)
}

function refuse(status: number): Response {
  return answer(status, '', 'text/plain; charset=utf-8')
}

function answer(
  status: number,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  nonce?: string,
): Response {
  const headers = {
    'content-type': type,
    'content-security-policy': writeContentSecurityPolicy(nonce),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
  return new Response(body, { status, headers })
}

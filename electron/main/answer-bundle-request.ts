import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'

import { findMediaType } from '#electron/app/page/media-type.ts'
import { findPageFile } from '#electron/app/page/page-file.ts'
import { noncePlaceholder, writePageHeaders } from '#electron/app/page/page-policy.ts'

import { isAppPage } from './app-page.ts'

/** Answers a request for app://bundle/… from the files under `root`: GET only, nothing outside it. */
export async function answerBundleRequest(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return refuse(405)
  if (!isAppPage(request.url)) return refuse(403)
  const { pathname } = new URL(request.url)
  const file = await findPageFile(root, pathname === '/' ? '/index.html' : pathname)
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
  return new Response(body, { status, headers: writePageHeaders(type, { nonce }) })
}

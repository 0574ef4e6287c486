import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { findPageFile } from '#electron/app/page/page-file.ts'
import { answerBundleRequest } from '#electron/main/answer-bundle-request.ts'
import { listTraversalStrings } from '#tests/helpers/traversal-strings.ts'

let folder: string
let root: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pooled-bundle-'))
  root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(folder, 'main'))
  await mkdir(join(folder, 'etc'))
  await Promise.all([
    writeFile(join(root, 'index.html'), '<title>Page</title>'),
    writeFile(join(root, 'styled.html'), '<meta property="csp-nonce" content="CSP_NONCE">'),
    writeFile(join(root, 'assets/a b.js'), 'export {}'),
    writeFile(join(root, 'assets/font.woff2'), new Uint8Array([1, 0, 255])),
    writeFile(join(folder, 'package.json'), 'outside'),
    writeFile(join(folder, 'main/index.js'), 'outside'),
    writeFile(join(folder, 'etc/passwd'), 'outside'),
    symlink(join(folder, 'package.json'), join(root, 'assets/link.json')),
    symlink(folder, join(root, 'up')),
    symlink(join(root, 'index.html'), join(root, 'assets/inside.html')),
  ])
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function ask(path: string, init?: RequestInit): Promise<Response> {
  return answerBundleRequest(root, new Request(`app://bundle/${path}`, init))
}

describe('a file of the page', () => {
  test('is answered with its bytes, its type and the policy', async () => {
    const response = await ask('assets/font.woff2')
    expect(response.status).toBe(200)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 0, 255]))
    expect(response.headers.get('content-type')).toBe('font/woff2')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })

  test('is found under its decoded name', async () => {
    const response = await ask('assets/a%20b.js')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await response.text()).toBe('export {}')
  })

  test('is the page itself when no name is given', async () => {
    expect(await (await ask('')).text()).toBe('<title>Page</title>')
  })

  test('may be reached through a link that stays inside', async () => {
    expect((await ask('assets/inside.html')).status).toBe(200)
  })

  test('gets a fresh nonce in text and policy when it asks for one', async () => {
    const [first, second] = await Promise.all([ask('styled.html'), ask('styled.html')])
    const nonce = /content="([^"]+)"/.exec(await first.text())?.[1] ?? ''
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    expect(first.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}';`)
    expect(await second.text()).not.toContain(nonce)
  })
})

describe('everything else', () => {
  test.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])('is refused to %s', async (method) => {
    expect((await ask('index.html', { method })).status).toBe(405)
  })

  test.each([
    'app://elsewhere/index.html',
    'app://bundle.evil/index.html',
    'app://user@bundle/index.html',
    'https://bundle/index.html',
  ])('is refused at %s', async (address) => {
    const request = new Proxy(new Request('app://bundle/'), {
      get: (target, key) => (key === 'url' ? address : Reflect.get(target, key)),
    })
    expect((await answerBundleRequest(root, request)).status).toBe(403)
  })

  test.each(['missing.js', 'assets', 'assets/', 'index.html/', 'INDEX.html.bak'])(
    'is missing: %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )

  test('that a link leads to outside is refused', async () => {
    expect((await ask('assets/link.json')).status).toBe(403)
    expect((await ask('up/package.json')).status).toBe(403)
    expect((await ask('up/etc/passwd')).status).toBe(403)
  })

  test('carries the policy and no bytes when refused', async () => {
    const response = await ask('up/package.json')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.text()).toBe('')
  })
})

describe('over 200 ways out of the folder', () => {
  const ways = listTraversalStrings()

  test('are at least 200', () => expect(ways.length).toBeGreaterThanOrEqual(200))

  test('are refused as addresses', async () => {
    const statuses = await Promise.all(ways.map(async (way) => [way, (await ask(way)).status]))
    expect(statuses.filter(([, status]) => status !== 403 && status !== 404)).toEqual([])
  })

  test('are refused as paths no address parser has touched', async () => {
    const found = await Promise.all(
      ways.map(async (way) => [way, (await findPageFile(root, `/${way}`)).kind]),
    )
    expect(found.filter(([, kind]) => kind === 'found')).toEqual([])
  })
})

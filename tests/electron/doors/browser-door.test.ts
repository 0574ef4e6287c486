import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { request as ask } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'

import { type BrowserDoor, startBrowserDoor } from '#electron/browser/serve.ts'

let door: BrowserDoor
let library: string
let host = ''
let token = ''

beforeAll(async () => {
  library = await mkdtemp(join(tmpdir(), 'pooled-door-'))
  door = await startBrowserDoor({ port: 0, library })
  const address = new URL(door.address)
  host = address.host
  token = address.hash.slice(1)
})

afterAll(async () => {
  await door.close()
  await rm(library, { recursive: true })
})

function status(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number> {
  const port = Number(host.split(':')[1])
  return new Promise((resolve, reject) => {
    ask({ host: '127.0.0.1', port, path, method, headers: { host, ...headers } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .once('error', reject)
      .end()
  })
}

function knock(protocols: string[], headers: Record<string, string>, path = '/desk'): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://${host}${path}`, protocols, { headers })
    socket.once('open', () => {
      socket.close()
      resolve('open')
    })
    socket.once('unexpected-response', (_, response) => resolve(String(response.statusCode)))
    socket.once('error', () => resolve('403'))
  })
}

/** The first words of an answer to somebody who never closes their end. */
function hold(port: string, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true })
    socket.once('data', (bytes) => resolve(bytes.toString())).once('error', reject)
    socket.write(request)
  })
}

describe('the browser door', () => {
  it('listens on this machine only', () => {
    expect(new URL(door.address).hostname).toBe('127.0.0.1')
  })

  it('refuses a foreign Host, another method, and anything outside the built page', async () => {
    expect(await status('/', { host: 'evil.example' })).toBe(403)
    expect(await status('/', {}, 'POST')).toBe(405)
    const outside = [
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/..\\package.json',
      '/%00',
      '//etc/passwd',
      '/assets/../../main/index.js',
    ]
    for (const path of outside) expect([path, await status(path)]).toEqual([path, 404])
  })

  it('opens the socket to its own page with its token, and to nobody else', async () => {
    const origin = `http://${host}`
    expect(await knock(['pooled', token], { origin })).toBe('open')
    expect(await knock(['pooled', token], { origin: 'http://evil.example' })).toBe('403')
    expect(await knock(['pooled', token], {})).toBe('403')
    expect(await knock(['pooled', 'wrong'], { origin })).toBe('403')
    expect(await knock(['pooled'], { origin })).toBe('403')
    expect(await knock(['pooled', token], { origin, host: 'evil.example' })).toBe('403')
    expect(await knock(['pooled', token], { origin }, '/other')).toBe('403')
  })

  it('makes a new token at each start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pooled-door-'))
    const second = await startBrowserDoor({ port: 0, library: folder })
    expect(new URL(second.address).hash).not.toBe(new URL(door.address).hash)
    await second.close()
    await rm(folder, { recursive: true })
  })

  it('closes though somebody who was refused, or is slow, holds on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pooled-door-'))
    const second = await startBrowserDoor({ port: 0, library: folder })
    const { port } = new URL(second.address)
    const refused = await hold(
      port,
      'GET /desk HTTP/1.1\r\nHost: evil\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    )
    expect(refused).toMatch(/^HTTP\/1\.1 403 /u)
    const slow = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true }).on(
      'error',
      () => undefined,
    )
    slow.write('GET / HTTP/1.1\r\nHost: ')
    await second.close()
    slow.destroy()
    await rm(folder, { recursive: true })
  })

  it('goes on when a file of the page goes away under it', async () => {
    const pages = await mkdtemp(join(tmpdir(), 'pooled-pages-'))
    await mkdir(join(pages, 'folder.js'))
    const second = await startBrowserDoor({ port: 0, library: join(pages, 'library'), pages })
    const { host: name, port } = new URL(second.address)
    const answer = await hold(port, `GET /folder.js HTTP/1.1\r\nHost: ${name}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 404 /u)
    await second.close()
    await rm(pages, { recursive: true })
  })
})

import { readFile, readdir, writeFile } from 'node:fs/promises'
import net from 'node:net'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import WebSocket from 'ws'
import { createApp } from '#electron/app/create-app.ts'
import { startBrowserDoor } from '#electron/browser/serve.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const beginning = { title: 'A day', template: 'guidance', topics: ['One'], tables: 1 } as const
async function openDesk(library = makeFolder()) {
  const app = await createApp({ library, door: 'direct' })
  return { app, library, desk: createRouterClient(app.router, { context: app.desk }) }
}
async function openSocket(library = makeFolder()) {
  const door = await startBrowserDoor({ port: 0, library })
  const { host, hash } = new URL(door.address)
  const socket = new WebSocket(`ws://${host}/desk`, ['pooled', hash.slice(1)], { origin: `http://${host}` })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return { door, host, socket, library, desk: createORPCClient<any>(new SocketLink({ websocket: socket as any })) }
}

test('following a session that is not there says so through the socket', async () => {
  const { door, desk } = await openSocket()
  let error: unknown
  try {
    for await (const _ of await desk.session.follow({ session: 'nope' })) break
  } catch (e) { error = e }
  console.log('FOLLOW', error)
  await door.close()
  expect(String(error)).toMatch(/not in this library/)
})

test('bad input sentence', async () => {
  const { door, desk } = await openSocket()
  await desk.library.create({ id: 's1', ...beginning })
  const error = await desk.capture.addPoint({ session: 's1', point: { id: 'p', text: 'x'.repeat(200_001) } }).catch((e: unknown) => e)
  console.log('INPUT', String(error), JSON.stringify(error).slice(0, 500))
  await door.close()
})

test('garbage over the socket', async () => {
  const { door, socket, desk } = await openSocket()
  for (const text of ['x', '{}', '[]', '{"i":"1","t":1,"p":{"u":"http://[","m":"POST"}}', '{"i":5}', 'null', '{"i":"1","t":3,"p":{"e":"bad"}}']) socket.send(text)
  socket.send(Buffer.from([0xff, 0xff, 1, 2]))
  await new Promise((r) => setTimeout(r, 500))
  console.log('STATE', socket.readyState)
  console.log(await desk.library.list())
  await door.close()
})

test('refused upgrade half open', async () => {
  const { door, host, socket } = await openSocket()
  const raw = net.connect({ host: '127.0.0.1', port: Number(host.split(':')[1]), allowHalfOpen: true })
  raw.write('GET /desk HTTP/1.1\r\nHost: evil\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  await new Promise((r) => raw.once('data', r))
  const closed = await Promise.race([door.close().then(() => 'closed'), new Promise((r) => setTimeout(() => r('hangs'), 3000))])
  raw.destroy()
  expect(closed).toBe('closed')
})

test('two creates at once', async () => {
  const { app, desk } = await openDesk()
  const all = await Promise.allSettled([1, 2, 3].map(() => desk.library.create({ id: 's1', ...beginning })))
  console.log(all.map((r) => r.status === 'rejected' ? String(r.reason) : 'ok'))
  const ex = await Promise.allSettled([1, 2].map(() => desk.library.example()))
  console.log(JSON.stringify(ex), (await desk.library.list()).length)
  await app.close()
  expect(all.every((r) => r.status === 'fulfilled')).toBe(true)
  expect((ex[0] as any).value).toEqual((ex[1] as any).value)
})

test('two bring-ins at once', async () => {
  const a = await openDesk()
  await a.desk.library.create({ id: 's1', ...beginning })
  const bag = await a.desk.archive.saveBag({ session: 's1' })
  await a.app.close()
  const b = await openDesk()
  const all = await Promise.allSettled([1, 2].map(() => b.desk.library.bringIn(bag)))
  console.log(all.map((r) => r.status === 'rejected' ? String(r.reason) : JSON.stringify(r.value)))
  await b.app.close()
  expect(all.every((r) => r.status === 'fulfilled')).toBe(true)
})

test('log torn right after its header, with a good mirror', async () => {
  const a = await openDesk()
  await a.desk.library.create({ id: 's1', ...beginning })
  for (const id of ['p1', 'p2', 'p3']) await a.desk.capture.addPoint({ session: 's1', point: { id, text: `said ${id}` } })
  await a.app.close()
  const log = join(a.library, 's1', 'log.jsonl')
  const bytes = await readFile(log)
  bytes.fill(0, bytes.indexOf(10) + 1)
  await writeFile(log, bytes)
  const b = await openDesk(a.library)
  const session = await b.app.desk.open('s1')
  console.log(session.keeper.found, session.session.records.point.size)
  await b.app.close()
  console.log(await readdir(join(a.library, 's1')), (await readFile(join(a.library, 's1', 'session.json'), 'utf8')).includes('said p1'))
  expect(session.session.records.point.size).toBe(3)
})

test('two doors, one library', async () => {
  const a = await openDesk()
  const b = await openDesk(a.library)
  await a.desk.library.create({ id: 's1', ...beginning })
  await b.desk.library.create({ id: 's2', ...beginning })
  await a.desk.library.setPreferences({ author: 'x' })
  await b.desk.library.setPreferences({ theme: 'dark' })
  await a.app.close(); await b.app.close()
  const c = await openDesk(a.library)
  const list = await c.desk.library.list()
  console.log(JSON.stringify(list), await c.desk.library.preferences())
  await c.app.close()
})

test('newer log', async () => {
  const a = await openDesk()
  await a.desk.library.create({ id: 's1', ...beginning })
  await a.app.close()
  const log = join(a.library, 's1', 'log.jsonl')
  const { encodeLine } = await import('#electron/store/log-line.ts')
  const text = encodeLine({ id: 'pooled', format: 2, session: 's1' } as any) + 'blake3:abcdef {"x":1}\n'.repeat(5)
  await writeFile(log, text)
  const b = await openDesk(a.library)
  const said = await b.app.desk.open('s1').catch((e: Error) => e.message)
  console.log(said)
  await b.app.close()
  expect(await readFile(log, 'utf8')).toBe(text)
})

test('exports', async () => {
  const a = await openDesk()
  await a.desk.library.create({ id: 's1', ...beginning, title: 'A very long title '.repeat(8) })
  const one = await a.desk.draft.exportWord({ session: 's1', template: 'guidance', version: '0.1', date: 'x' })
  await a.desk.capture.addPoint({ session: 's1', point: { id: 'p', text: 'new' } })
  const two = await a.desk.draft.exportWord({ session: 's1', template: 'guidance', version: '0.2', date: 'x' })
  console.log(one.name, two.name, await readdir(join(a.library, 's1', 'exports')))
  await a.app.close()
})

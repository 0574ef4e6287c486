import { once } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'

import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { os } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'

import { guardPort } from '#electron/main/guard-port.ts'

const router = {
  echo: os.input(z.unknown()).handler(({ input }) => input),
  size: os.input(z.file()).handler(({ input }) => input.size),
  count: os.input(z.number()).handler(async function* ({ input }) {
    for (let n = 1; n <= input; n += 1) yield n
  }),
}

type Client = {
  echo(input: unknown): Promise<unknown>
  size(input: File): Promise<number>
  count(input: number): Promise<AsyncIterable<number>>
}

let page: MessagePort
let main: MessagePort

beforeEach(() => {
  const { port1, port2 } = new MessageChannel()
  page = port1
  main = port2
  new RPCHandler(router).upgrade(guardPort(asElectronPort(main)))
})

afterEach(() => page.close())

/** Node hands over the data where Electron hands over an event that holds it. */
function asElectronPort(port: MessagePort): Parameters<typeof guardPort>[0] {
  return {
    on: (name, listener) => port.on(name, (data: unknown) => listener({ data })),
    postMessage: (message) => port.postMessage(message),
    close: () => port.close(),
  }
}

function connect(): Client {
  return createORPCClient(new RPCLink({ port: page }))
}

test('a call passes and is answered', async () => {
  expect(await connect().echo({ text: 'Ünïcödé', list: [1, undefined] })).toEqual({
    text: 'Ünïcödé',
    list: [1, undefined],
  })
})

test('a file passes with its bytes behind the call', async () => {
  expect(await connect().size(new File([new Uint8Array(70_000)], 'notes.docx'))).toBe(70_000)
})

test('a stream passes and can be left early', async () => {
  const seen: number[] = []
  for await (const n of await connect().count(1_000)) {
    seen.push(n)
    if (n === 3) break
  }
  expect(seen).toEqual([1, 2, 3])
  expect(await connect().echo('still here')).toBe('still here')
})

test.each([
  ['text that is no call', 'hello'],
  ['JSON that is no call', '{"i":1}'],
  ['a call without an address', '{"i":"1","p":{}}'],
  ['a call to no address', '{"i":"1","p":{"u":"no"}}'],
  ['a number', 7],
  ['nothing', null],
  ['an object', { i: '1', p: { u: '/echo' } }],
  ['bytes that are no call', new Uint8Array([0xff, 1, 2])],
  ['an unknown kind', '{"i":"1","t":9,"p":{"u":"/echo"}}'],
])('%s closes the port', async (_what, message) => {
  const send = page.postMessage.bind(page)
  send(message)
  await once(page, 'close')
})

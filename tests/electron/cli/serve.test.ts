import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

import { expect, it } from 'vitest'

import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const program = resolve(import.meta.dirname, '../../../electron/cli/pooled.ts')

it('prints an address on this machine that answers, and ends when it is told to', async () => {
  const words = [program, 'serve', '--library', resolve(makeFolder(), 'library')]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const address = new URL(line)
  expect(address.hostname).toBe('127.0.0.1')
  expect(address.hash.length).toBeGreaterThan(20)
  const answer = await fetch(new URL('/', address))
  expect(answer.status).toBeLessThan(500)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

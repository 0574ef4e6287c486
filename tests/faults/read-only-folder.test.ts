import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'

import { createApp } from '#electron/app/create-app.ts'
import { encodeLine } from '#electron/store/log-line.ts'
import { openSessionFolder } from '#electron/store/session-folder.ts'

import { startChild } from './helpers/children.ts'
import { nameOrSay, whyNot } from './helpers/here.ts'
import { mount, run } from './helpers/mount.ts'
import { listIds, makeRecord, makeRecords } from './helpers/records.ts'
import { makeTempFolder } from './helpers/temp-folder.ts'

const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
const cannotMount = whyNot(['linux', 'root'])
const cannotBeNobody = cannotMount ?? whyNot(['setpriv']) ?? (await whyNobodyCannotRun())

/** A plain user may be kept out of the folder this project lies in. */
async function whyNobodyCannotRun(): Promise<string | undefined> {
  return run('setpriv', [...asNobody.slice(1), 'test', '-r', import.meta.filename]).then(
    () => undefined,
    () => 'a plain user cannot read this folder',
  )
}

test.skipIf(cannotMount)(
  nameOrSay('a folder on a read-only disk opens for reading and says so', cannotMount),
  async () => {
    await using folder = await makeTempFolder()
    const source = join(folder.path, 'source')
    const session = await openSessionFolder(source, { create: true, reserveBytes: 0 })
    await session.append(makeRecords(3))
    await session.writeMirror({ points: 3 })
    await session.close()
    await using bound = await mount(join(folder.path, 'bound'), '--bind', source)
    await run('mount', ['-o', 'remount,ro,bind', bound.path])
    const reader = await openSessionFolder(bound.path)
    expect(reader.readOnly).toBe(true)
    expect(reader.reason).toBe('This folder can only be read: choose another folder to go on writing.')
    expect(listIds(reader.records)).toEqual(listIds(makeRecords(3)))
    expect(await reader.readMirror()).toEqual({ points: 3 })
    await expect(reader.append([makeRecord(9)])).rejects.toThrow('Not saved. This folder can only be read')
    await reader.close()
  },
)

test.skipIf(cannotMount)(
  nameOrSay('a library on a read-only disk shows its sessions, and says why nothing is saved', cannotMount),
  async () => {
    await using folder = await makeTempFolder()
    const source = join(folder.path, 'source')
    const first = await createApp({ library: source, door: 'direct' })
    await createRouterClient(first.router, { context: first.desk }).library.example()
    await first.close()
    await using bound = await mount(join(folder.path, 'bound'), '--bind', source)
    await run('mount', ['-o', 'remount,ro,bind', bound.path])
    const app = await createApp({ library: bound.path, door: 'direct' })
    const desk = createRouterClient(app.router, { context: app.desk })
    const [listed] = await desk.library.list()
    const { session, keeper } = await app.desk.open(listed?.id ?? '')
    expect(session.records.point.size).toBe(listed?.points)
    expect(keeper.readOnly).toMatch(/can only be read/u)
    const point = { id: 'p1', text: 'said' }
    const adding = desk.capture.addPoint({ session: session.id, point })
    await expect(adding).rejects.toThrow('Nothing was changed. This folder can only be read')
    expect((await desk.archive.saveBag({ session: session.id })).name).toMatch(/\.pooled$/u)
    await app.close()
  },
)

test.skipIf(cannotBeNobody)(
  nameOrSay('a folder somebody else owns opens for reading and says so', cannotBeNobody),
  async () => {
    await using folder = await makeTempFolder()
    await chmod(folder.path, 0o755)
    const text = makeRecords(3).map(encodeLine).join('')
    await writeFile(join(folder.path, 'log.jsonl'), text)
    await using child = startChild('writer.ts', ['session', folder.path, 'nobody', '1'], { under: asNobody })
    await child.waitFor((line) => line === 'done')
    expect(child.lines.slice(0, 2)).toEqual([
      'reading You may not write in this folder: choose another folder to go on writing.',
      'refused nobody-0 Error: Not saved. You may not write in this folder: choose another folder to go on writing.',
    ])
    expect(await readFile(join(folder.path, 'log.jsonl'), 'utf8')).toBe(text)
  },
)

test('control: the same folder, free to write in, opens for writing', async () => {
  await using folder = await makeTempFolder()
  await using child = startChild('writer.ts', ['session', folder.path, 'me', '1'])
  await child.waitFor((line) => line === 'done')
  expect(child.lines).toEqual(['writing', 'saved me-0', 'done'])
})

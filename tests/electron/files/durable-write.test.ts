import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { makeFolderDurably, removeLeftovers, writeFileDurably } from '#electron/files/durable-write.ts'
import { makeError, makeFaultyDisk } from '#tests/faults/helpers/faulty-disk.ts'
import { makeTempFolder } from '#tests/faults/helpers/temp-folder.ts'

test.each([
  ['text', 'naïve “text”'],
  ['bytes', new Uint8Array([0, 255, 10])],
  ['nothing', ''],
])('a new file holds %s as given and nothing else is left in the folder', async (_, content) => {
  await using folder = await makeTempFolder()
  await writeFileDurably(join(folder.path, 'a.json'), content)
  expect(await readFile(join(folder.path, 'a.json'))).toEqual(Buffer.from(content as string))
  expect(await readdir(folder.path)).toEqual(['a.json'])
})

test('an old file is replaced whole', async () => {
  await using folder = await makeTempFolder()
  const path = join(folder.path, 'a.json')
  await writeFile(path, 'old and longer')
  await writeFileDurably(path, 'new')
  expect(await readFile(path, 'utf8')).toBe('new')
})

test('the bytes are synced before the rename and the folder after it', async () => {
  await using folder = await makeTempFolder()
  const disk = makeFaultyDisk(() => undefined)
  await writeFileDurably(join(folder.path, 'a.json'), 'new', disk)
  expect(disk.calls).toEqual(['open', 'write', 'sync', 'rename', 'open', 'sync'])
})

test('writes that come up short are continued to the last byte', async () => {
  await using folder = await makeTempFolder()
  const disk = makeFaultyDisk(({ call }) => (call === 'write' ? 'short' : undefined))
  const content = 'abcdefghij'.repeat(100)
  await writeFileDurably(join(folder.path, 'a.json'), content, disk)
  expect(await readFile(join(folder.path, 'a.json'), 'utf8')).toBe(content)
})

test('two writers of one file at once leave one of the two contents, whole', async () => {
  await using folder = await makeTempFolder()
  const path = join(folder.path, 'a.json')
  const contents = ['a'.repeat(200_000), 'b'.repeat(200_000)]
  await Promise.all(contents.map((content) => writeFileDurably(path, content)))
  expect(contents).toContain(await readFile(path, 'utf8'))
  expect(await readdir(folder.path)).toEqual(['a.json'])
})

test.each(['open', 'write', 'sync', 'rename'] as const)(
  'when %s fails the old file stays and no temporary file is left',
  async (failing) => {
    await using folder = await makeTempFolder()
    const path = join(folder.path, 'a.json')
    await writeFile(path, 'old')
    const disk = makeFaultyDisk(({ call }) => (call === failing ? makeError('EIO') : undefined))
    await expect(writeFileDurably(path, 'new', disk)).rejects.toThrow('EIO')
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder.path)).toEqual(['a.json'])
  },
)

test('a folder is made with its missing parents, and every new name is synced', async () => {
  await using folder = await makeTempFolder()
  const disk = makeFaultyDisk(() => undefined)
  await makeFolderDurably(join(folder.path, 'one', 'two'), disk)
  expect(await readdir(join(folder.path, 'one'))).toEqual(['two'])
  expect(disk.calls.filter((call) => call === 'sync')).toHaveLength(2)
})

test('making a folder that is there changes nothing', async () => {
  await using folder = await makeTempFolder()
  await mkdir(join(folder.path, 'one'))
  await makeFolderDurably(join(folder.path, 'one'))
  expect(await readdir(folder.path)).toEqual(['one'])
})

test('leftovers of a killed write are removed and other files are not', async () => {
  await using folder = await makeTempFolder()
  const names = ['.a.json.4c180362-57c6-4ae0-9f3c-49b8b48450a8.tmp', '.hidden', 'a.tmp', 'log.jsonl']
  await Promise.all(names.map((name) => writeFile(join(folder.path, name), 'x')))
  await removeLeftovers(folder.path)
  expect(await readdir(folder.path)).toEqual(['.hidden', 'a.tmp', 'log.jsonl'])
})

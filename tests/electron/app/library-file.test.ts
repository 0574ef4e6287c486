import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { createApp } from '#electron/app/create-app.ts'
import { heavyWork } from '#electron/app/heavy-work.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const heavy = { ...heavyWork, close: async () => undefined }

it('the list of sessions keeps what two doors write in it at once', async () => {
  const library = makeFolder()
  const doors = await Promise.all([1, 2].map(() => createApp({ library, door: 'direct', heavy })))
  const line = { title: '', date: '', tables: 0, points: 0, stage: 'prepare', lastOpened: null } as const
  const ids = Array.from({ length: 40 }, (_, at) => `s${String(at).padStart(2, '0')}`)
  const note = async (id: string, at: number): Promise<void> =>
    doors[at % 2]?.desk.library.note({ id, ...line, sample: false, table: null })
  await Promise.all(ids.map(note))
  const { data } = JSON.parse(await readFile(join(library, 'library.json'), 'utf8'))
  expect(data.sessions.map(({ id }: { id: string }) => id).toSorted()).toEqual(ids)
  expect(await readdir(library)).toEqual(['library.json'])
  for (const door of doors) await door.close()
})

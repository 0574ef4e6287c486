import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { changePooledFile, commitPooledFile, openPooledFile } from '#electron/app/pooled-file.ts'
import { readBag } from '#electron/files/bag/read-bag.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { canaries, makeDay, spoken } from '#tests/helpers/day-with-person.ts'
import { askPooled, runPooled } from '#tests/helpers/run-pooled.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

/** A file with a person in it, and an exported file that names them. */
async function makeFile(): Promise<string> {
  const path = join(makeFolder(), 'day.pooled')
  await commitPooledFile(
    { path, session: emptySession('day'), changes: [], files: new Map() },
    makeDay().changes,
  )
  const files = new Map([['exports/draft.docx', Buffer.from('canary said this')]])
  await changePooledFile(path, async () => ({ changes: [], files, result: undefined }))
  return path
}

function readAll(path: string): string {
  const files = [...readBag(readFileSync(path)).payload.values()]
  return files.map((file) => Buffer.from(file).toString('utf8')).join('\n')
}

describe('pooled erase', () => {
  it('takes somebody out of a file with what they said and what was exported, and the file stays whole', async () => {
    const path = await makeFile()
    expect(readAll(path)).toContain('Canary Nightingale')
    const { said } = (await askPooled('erase', path, '--person', 'p3', '--points', '--exports')) as {
      said: string[]
    }
    for (const word of [...canaries, ...spoken]) expect(readAll(path) + said.join(' ')).not.toContain(word)
    expect(said).toContain('1 exported file removed.')
    expect((await openPooledFile(path)).files.size).toBe(0)
    expect((await runPooled('verify', path)).code).toBe(0)
  })

  it('keeps what they said unless told, and says what it cannot reach', async () => {
    const path = await makeFile()
    const { code, out } = await runPooled('erase', path, '--person', 'P3')
    expect(code).toBe(0)
    expect(out).toContain('2 points they said stay, without them.')
    expect(out).toContain('1 exported file still holds what was said')
    for (const word of canaries) expect(readAll(path)).not.toContain(word)
  })

  it('is not brought back by merging an old copy, whose exports stay outside too', async () => {
    const path = await makeFile()
    const old = join(path, '..', 'old.pooled')
    copyFileSync(path, old)
    await askPooled('erase', path, '--person', 'P3', '--points', '--exports')
    await askPooled('merge', path, old)
    for (const word of [...canaries, ...spoken]) expect(readAll(path)).not.toContain(word)
    await askPooled('merge', old, path)
    expect((await openPooledFile(old)).session.records.person.has('person-3')).toBe(false)
  })

  it('refuses a code that nobody has, and leaves the file as it was', async () => {
    const path = await makeFile()
    const before = readFileSync(path)
    for (const code of ['P99', '', 'Canary Nightingale'])
      expect(await runPooled('erase', path, '--person', code)).toMatchObject({
        code: 1,
        err: expect.stringContaining('nothing was erased'),
      })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect((await runPooled('erase', path)).code).toBe(2)
  })
})

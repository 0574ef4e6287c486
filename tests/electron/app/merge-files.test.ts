import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mergeFiles } from '#electron/app/merge-files.ts'
import { changePooledFile, createPooledFile, openPooledFile } from '#electron/app/pooled-file.ts'
import { listPointRows } from '#shared/session/points.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { anyDeed, type Deed, doDeeds } from '#tests/helpers/random-copy.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const beginning = { title: 'A day', template: 'guidance', topics: [], tables: 0, sides: [] } as const
const sha = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const merge = (into: string, ...from: string[]) => changePooledFile(into, (file) => mergeFiles(file, from))
const points = async (path: string) => JSON.stringify(listPointRows((await openPooledFile(path)).session))

async function doOn(path: string, deeds: readonly Deed[], device: string): Promise<void> {
  await changePooledFile(path, async (file) => {
    const { changes } = doDeeds(file, deeds, device)
    return { changes: changes.slice(file.changes.length), result: undefined }
  })
}

/** A base and two copies of it, each changed by somebody else. */
async function makeCopies(mine: readonly Deed[], theirs: readonly Deed[]) {
  const folder = makeFolder()
  const at = (name: string): string => join(folder, `${name}.pooled`)
  await createPooledFile(at('a'), beginning, makePen())
  await doOn(at('a'), [{ does: 'add', text: 'shared' }], 'base')
  copyFileSync(at('a'), at('b'))
  await doOn(at('a'), mine, 'one')
  await doOn(at('b'), theirs, 'two')
  return { a: at('a'), b: at('b'), at }
}

describe('merging files', () => {
  it('gives the same points whichever way round, and adds nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDeed, { maxLength: 8 }),
        fc.array(anyDeed, { maxLength: 8 }),
        async (mine, theirs) => {
          const { a, b, at } = await makeCopies(mine, theirs)
          copyFileSync(a, at('ab'))
          copyFileSync(b, at('ba'))
          await merge(at('ab'), b)
          await merge(at('ba'), a)
          expect(await points(at('ab'))).toBe(await points(at('ba')))
          const before = sha(at('ab'))
          const again = await merge(at('ab'), b, a)
          expect(again.fresh).toEqual([])
          expect(sha(at('ab'))).toBe(before)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('reports both wordings of a point that both reworded, and keeps them', async () => {
    const { a, b } = await makeCopies(
      [{ does: 'reword', which: 0, text: 'mine' }],
      [
        { does: 'reword', which: 0, text: 'theirs' },
        { does: 'add', text: 'new' },
      ],
    )
    const result = await merge(a, b)
    expect(result.points).toEqual({ added: 1, updated: 1, unchanged: 0 })
    expect(result.conflicts.map(({ field, values }) => [field, values.map((each) => each.value)])).toEqual([
      ['text', expect.arrayContaining(['mine', 'theirs'])],
    ])
  })

  it('brings the exports of both copies together', async () => {
    const { a, b } = await makeCopies([], [])
    const keep = (path: string, text: string) =>
      changePooledFile(path, async () => ({
        changes: [],
        files: new Map([['exports/draft.docx', Buffer.from(text)]]),
        result: undefined,
      }))
    await keep(a, 'one')
    await keep(b, 'two')
    await merge(a, b)
    await merge(a, b)
    const kept = [...(await openPooledFile(a)).files.values()].map((bytes) => Buffer.from(bytes).toString())
    expect(kept.toSorted()).toEqual(['one', 'two'])
  })

  it('brings no export of a copy that does not know of somebody whom another copy erased', async () => {
    const { a, b, at } = await makeCopies([{ does: 'add', text: 'x' }], [])
    copyFileSync(b, at('erased'))
    await changePooledFile(b, async () => ({
      changes: [],
      files: new Map([['exports/draft.docx', Buffer.from('canary')]]),
      result: undefined,
    }))
    await changePooledFile(at('erased'), async ({ session }) => {
      const act = startAct(session, makePen('eraser'))
      act.erase([...session.records.point.keys()])
      return { changes: act.changes(), result: undefined }
    })
    for (const others of [
      [b, at('erased')],
      [at('erased'), b],
    ]) {
      copyFileSync(a, at('into'))
      await merge(at('into'), ...others)
      expect([...(await openPooledFile(at('into'))).files.keys()]).toEqual([])
    }
  })

  it('refuses a damaged copy, a stranger, and a copy that was never whole, and leaves the file as it was', async () => {
    const { a, b, at } = await makeCopies([{ does: 'add', text: 'x' }], [])
    const before = sha(a)
    const bytes = readFileSync(b)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff
    writeFileSync(at('bad'), bytes)
    await createPooledFile(at('other'), beginning, makePen('other'))
    const incomplete = await openPooledFile(b)
    const act = startAct(incomplete.session, makePen('late'))
    const id = act.make('point', { text: 'later' })
    act.set('point', id, 'text', 'changed')
    await changePooledFile(b, async () => ({ changes: act.changes().slice(1), result: undefined }))
    const { refused, fresh } = await merge(a, at('bad'), at('other'), at('absent'), b)
    expect(refused).toEqual([
      {
        file: 'bad.pooled',
        why: expect.stringMatching(/^This file is damaged.*Nothing of it was brought in\.$/u),
      },
      { file: 'other.pooled', why: expect.stringContaining('different session') },
      { file: 'absent.pooled', why: expect.stringContaining('no file absent.pooled') },
      { file: 'b.pooled', why: expect.stringContaining('incomplete') },
    ])
    expect(fresh).toEqual([])
    expect(sha(a)).toBe(before)
  })
})

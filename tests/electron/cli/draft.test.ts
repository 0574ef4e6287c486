import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { openPooledFile } from '#electron/app/pooled-file.ts'
import { listAll } from '#shared/session/list.ts'
import { askPooled, runPooled } from '#tests/helpers/run-pooled.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

async function makeDay(folder: string): Promise<string> {
  const path = join(folder, 'day.pooled')
  await askPooled('new', path, '--title', 'Open door day', '--topics', 'Arriving', '--tables', '2')
  const notes = join(folder, 'notes.csv')
  writeFileSync(
    notes,
    'text,kind\nOffer a seat to everybody who waits,say\nNobody says hello,point\nConsider a second door,say\n',
  )
  await askPooled('import', path, notes, '--table', '1', '--topic', 'Arriving')
  return path
}

it('composes recommendations, writes the draft, and composes nothing twice', async () => {
  const folder = makeFolder()
  const path = await makeDay(folder)
  const out = join(folder, 'draft.docx')
  const first = await askPooled('draft', path, '--out', out)
  expect(first).toMatchObject({ out, recommendations: 2, points: 3 })
  await askPooled('draft', path, '--out', out, '--copy', 'review', '--version', '0.2')
  const { session } = await openPooledFile(path)
  expect(
    listAll(session, 'recommendation').map(({ number, text, strength }) => [number, text, strength]),
  ).toEqual([
    ['1.1', 'Offer a seat to everybody who waits', 'offer'],
    ['1.2', 'Consider a second door', 'consider'],
  ])
  expect(listAll(session, 'version').map(({ number }) => number)).toEqual(['0.1', '0.2'])
})

it('writes the draft as text, one page to hand out, and a letter for each table', async () => {
  const folder = makeFolder()
  const path = await makeDay(folder)
  await askPooled('draft', path, '--out', join(folder, 'draft.docx'))
  const text = join(folder, 'draft.md')
  await askPooled('export', path, '--to', 'draft-markdown', '--out', text)
  expect(readFileSync(text, 'utf8')).toContain('Consider a second door')
  await askPooled('summary', path, '--out', join(folder, 'page.docx'))
  const letters = join(folder, 'letters')
  const { files } = (await askPooled('letters', path, '--out', letters, '--to', 'tables')) as {
    files: string[]
  }
  expect(readdirSync(letters).toSorted()).toEqual(files.toSorted())
  const none = await runPooled('letters', path, '--out', letters, '--to', 'delegates')
  expect(none).toMatchObject({ code: 1, err: expect.stringContaining('There are no delegates') as string })
})

it('says what is wrong with a template that cannot be used', async () => {
  const folder = makeFolder()
  const path = await makeDay(folder)
  const house = join(folder, 'house.dotx')
  writeFileSync(house, 'not a Word file')
  const { code, err } = await runPooled('draft', path, '--out', join(folder, 'd.docx'), '--house', house)
  expect([code, err.trim().split('\n').length]).toEqual([1, 1])
  expect(err).not.toContain('inside Pooled')
})

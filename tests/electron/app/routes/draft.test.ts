import { createRouterClient } from '@orpc/server'
import { unzipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'

import { createApp } from '#electron/app/create-app.ts'
import { heavyWork } from '#electron/app/heavy-work.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const day = { session: 'day' }
const request = { ...day, template: 'guidance' as const, version: '0.1', date: '2 March 2026' }

async function openDay() {
  const app = await createApp({
    library: makeFolder(),
    door: 'direct',
    heavy: { ...heavyWork, close: async () => undefined },
  })
  onTestFinished(() => app.close().catch(() => undefined))
  const desk = createRouterClient(app.router, { context: app.desk })
  await desk.library.create({ id: 'day', title: 'A day', template: 'guidance', topics: ['Sleep'], tables: 2 })
  const { session } = await app.desk.open('day')
  const [topic = null, table = null] = [...session.records.topic.keys(), ...session.records.table.keys()]
  for (const id of ['p1', 'p2'])
    await desk.capture.addPoint({ ...day, point: { id, text: `Offer ${id}`, kind: 'say', topic, table } })
  return { app, desk }
}

describe('the draft over a door', () => {
  it('is composed, seen with its sources, changed, and taken back in one step', async () => {
    const { app, desk } = await openDay()
    expect(await desk.draft.compose({ ...day, template: 'guidance' })).toMatchObject({
      made: 2,
      renewed: 0,
      kept: 0,
    })
    const view = await desk.draft.view(request)
    const statement = view.sources.find(({ anchor }) => anchor === 'statement-rec-p1')
    expect(statement).toMatchObject({ of: { entity: 'recommendation', id: 'rec-p1' }, points: ['p1'] })
    expect(view.unused).toEqual([])
    await desk.draft.edit({
      ...day,
      edits: [
        { kind: 'set', entity: 'recommendation', id: 'rec-p1', field: 'text', value: 'Mine' },
        { kind: 'set', entity: 'recommendation', id: 'rec-p2', field: 'withdrawn', value: true },
      ],
    })
    const { session } = await app.desk.open('day')
    expect(session.records.recommendation.get('rec-p1')?.text).toBe('Mine')
    await desk.session.undo(day)
    const again = await app.desk.open('day')
    expect(again.session.records.recommendation.get('rec-p1')?.text).toBe('Offer p1')
    expect(again.session.records.recommendation.get('rec-p2')?.withdrawn).toBe(false)
    expect([...again.session.records.omission.values()].every(({ withdrawn }) => withdrawn)).toBe(true)
  })

  it('composes again with the same numbers after composing was taken back', async () => {
    const { app, desk } = await openDay()
    await desk.draft.compose({ ...day, template: 'guidance' })
    await desk.session.undo(day)
    expect(await desk.draft.compose({ ...day, template: 'thematic' })).toMatchObject({ made: 2 })
    const { session } = await app.desk.open('day')
    expect(
      [...session.records.recommendation.values()].map(({ number, withdrawn }) => [number, withdrawn]),
    ).toEqual([
      ['1.1', false],
      ['1.2', false],
    ])
  })

  it('refuses what is not of the draft in one sentence, and changes nothing', async () => {
    const { desk } = await openDay()
    const edits = [{ kind: 'set' as const, entity: 'point', id: 'p1', field: 'text', value: 'x' }]
    await expect(desk.draft.edit({ ...day, edits })).rejects.toThrow('The draft cannot change that.')
  })

  it('writes versions, tells them apart, and never writes over one that was sent', async () => {
    const { desk } = await openDay()
    await desk.draft.compose({ ...day, template: 'guidance' })
    await desk.draft.previewWord(request)
    expect(await desk.draft.versions(day)).toEqual([])
    await desk.draft.exportWord(request)
    await desk.draft.exportWord({ ...request, copy: 'review' })
    const [version] = await desk.draft.versions(day)
    if (version === undefined) throw new TypeError('No version')
    const edits = [
      { kind: 'set' as const, entity: 'recommendation', id: 'rec-p1', field: 'text', value: 'Mine' },
    ]
    await desk.draft.edit({ ...day, edits })
    const found = await desk.draft.compare({ ...day, from: version.id })
    expect(found.find(({ anchor }) => anchor === 'statement-rec-p1')).toMatchObject({
      kind: 'changed',
      before: '1.1 Offer p1',
      after: '1.1 Mine',
    })
    const words = { credits: '', issuedFor: 'Comment', issuedTo: '', approvedBy: '', approvedOn: '' }
    await desk.draft.describeVersion({ ...day, version: version.id, status: 'review', ...words })
    await expect(desk.draft.exportWord(request)).rejects.toThrow('Give this draft the number 0.2')
    await desk.draft.exportWord({ ...request, version: '0.2' })
    expect((await desk.draft.versions(day)).map(({ number }) => number)).toEqual(['0.2', '0.1'])
  })

  it('goes out as text, as one page, and as letters', async () => {
    const { desk } = await openDay()
    await desk.draft.compose({ ...day, template: 'guidance' })
    const text = async (to: 'markdown' | 'csv' | 'json'): Promise<string> =>
      Buffer.from((await desk.draft.exportText({ ...request, to })).bytes, 'base64').toString()
    expect(await text('markdown')).toContain('Offer p1')
    expect(await text('csv')).toContain('Offer p1')
    expect(JSON.parse(await text('json'))).toMatchObject({ pooled: 'draft' })
    expect((await desk.draft.exportSummary(request)).name).toMatch(/\.docx$/u)
    const zip = await desk.draft.exportLetters({ ...request, to: 'tables' })
    expect(Object.keys(unzipSync(Buffer.from(zip.bytes, 'base64')))).toHaveLength(2)
    await expect(desk.draft.exportLetters({ ...request, to: 'delegates' })).rejects.toThrow(
      'There are no delegates',
    )
    expect(await desk.draft.check(request)).toEqual(expect.any(Array))
  })
})

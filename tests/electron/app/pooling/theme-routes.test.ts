import { createRouterClient } from '@orpc/server'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'

import { createApp } from '#electron/app/create-app.ts'
import { heavyWork } from '#electron/app/heavy-work.ts'
import { ThemesForm } from '#shared/contract/pooling.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makeThemesLibrary, themedQuotes } from '#tests/helpers/open-themes.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'
import { sketchFiled, sketchThemes } from '#tests/helpers/themed-day.ts'

const day = { session: 'day' }

/** A desk on the session of themed quotes. */
async function openDay() {
  const library = makeFolder()
  await makeThemesLibrary(library)
  const app = await createApp({
    library,
    door: 'direct',
    heavy: { ...heavyWork, close: async () => undefined },
  })
  onTestFinished(() => app.close())
  const desk = createRouterClient(app.router, { context: app.desk })
  const now = async () => (await app.desk.open('day')).session
  const save = async (to: ThemesForm): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const { name, bytes } = await desk.pooling.exportThemes({ ...day, to })
    return { name, bytes: Buffer.from(bytes, 'base64') }
  }
  const bringIn = (name: string, bytes: Uint8Array, dryRun = false) =>
    desk.pooling.bringInCodebook({
      ...day,
      dryRun,
      file: { name, bytes: Buffer.from(bytes).toString('base64') },
    })
  return { app, desk, now, save, bringIn }
}

describe('quotes of people who refused to be quoted, or took their consent back', () => {
  it('stay out of the quote bank and the project, which say how many', async () => {
    const { app, desk, now } = await openDay()
    const setConsent = async (id: string, consent: 'refused' | 'withdrawn') => {
      const session = await app.desk.open('day')
      await session.act((from, pen) => {
        const act = startAct(from, pen)
        act.set('person', id, 'consent', consent)
        return act.changes()
      })
    }
    const texts = async (to: ThemesForm) => {
      const { held, bytes } = await desk.pooling.exportThemes({ ...day, to })
      const file = Buffer.from(bytes, 'base64')
      const all = to === 'qdpx' ? Object.values(unzipSync(file)).map((one) => strFromU8(one)) : [String(file)]
      return { held, text: all.join('') }
    }
    const { records } = await now()
    const quote = [...records.point.values()].find(
      ({ kind, person, withdrawn }) => kind === 'quote' && person !== null && !withdrawn,
    )
    const person = records.person.get(quote?.person ?? '')
    const count = [...records.point.values()].filter(
      (point) =>
        ['quote', 'testimony'].includes(point.kind) && point.person === person?.id && !point.withdrawn,
    ).length
    const first = quote?.text.slice(0, 20) ?? 'none'
    for (const to of ['quotes', 'qdpx'] as const)
      expect(await texts(to)).toMatchObject({ held: 0, text: expect.stringContaining(first) })
    for (const consent of ['refused', 'withdrawn'] as const) {
      await setConsent(person?.id ?? '', consent)
      for (const to of ['quotes', 'qdpx'] as const) {
        const after = await texts(to)
        expect(after.held).toBe(count)
        expect(after.text).not.toContain(first)
      }
    }
  })
})

describe('an order to file', () => {
  it('is refused where it is more than anybody files at once', async () => {
    const { desk } = await openDay()
    const ids = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name}${at}`)
    const under = (count: number) => Object.fromEntries(ids(count, 't').map((id) => [id, true]))
    const file = { kind: 'file' as const, points: ids(3_000, 'p'), groups: [] }
    await expect(
      desk.pooling.file({ ...day, points: ['q1'], groups: [], themes: under(101) }),
    ).rejects.toThrow()
    await expect(
      desk.pooling.file({ ...day, points: file.points, groups: [], themes: under(70) }),
    ).rejects.toThrow()
    const steps = [1, 2].map(() => ({ ...file, themes: under(40) }))
    await expect(desk.pooling.arrangeThemes({ ...day, steps })).rejects.toThrow()
    await expect(
      desk.pooling.decide({ ...day, steps: [{ kind: 'arrange', steps: [...steps] }] }),
    ).rejects.toThrow()
    await expect(desk.pooling.decide({ ...day, steps })).rejects.toThrow()
  })
})

describe('a codebook that is brought in', () => {
  it('changes nothing in a dry run, then comes in as one act that can be taken back', async () => {
    const { desk, now, bringIn } = await openDay()
    const before = takeSnapshot(await now())
    const csv = strToU8('theme,sub-theme,definition\nThe same chair,Rooms,Where they sit\nMoney,,\n')
    const said = ['2 new themes: The same chair > Rooms; Money.']
    expect(await bringIn('codes.csv', csv, true)).toEqual({
      added: 2,
      known: 0,
      coded: 0,
      said,
      saved: { act: null, changes: 0 },
    })
    expect(takeSnapshot(await now())).toEqual(before)
    const { saved } = await bringIn('codes.csv', csv)
    expect(sketchThemes(await now())).toBe(
      'Finding the door (Reasons to come, When they come), The same chair (The worker, Whatever else is going on, Rooms), Money',
    )
    expect((await bringIn('codes.csv', csv)).saved).toEqual({ act: null, changes: 0 })
    expect((await desk.pooling.history(day)).acts[0]).toMatchObject({ act: saved.act, what: 'add 2 themes' })
    await desk.pooling.undo({ ...day, act: saved.act ?? '' })
    expect(sketchThemes(await now())).not.toContain('Money')
  })

  it('brings back from another program what was filed there', async () => {
    const here = await openDay()
    const { bytes } = await here.save('qdpx')
    const there = await openDay()
    const everything = {
      kind: 'file' as const,
      points: themedQuotes.map(({ id }) => id),
      groups: [],
      themes: { door: false, why: false, when: false, worker: false, else: false },
    }
    await there.desk.pooling.arrangeThemes({ ...day, steps: [everything] })
    expect(sketchFiled(await there.now())).toEqual({})
    expect(await there.bringIn('back.qdpx', bytes)).toMatchObject({ added: 0, known: 6, coded: 12 })
    expect(sketchFiled(await there.now())).toEqual(sketchFiled(await here.now()))
  })

  it('is refused with one sentence where it is none', async () => {
    const { bringIn } = await openDay()
    await expect(bringIn('a.docx', zipSync({ 'word/document.xml': strToU8('<x/>') }))).rejects.toThrow(
      /no one project\.qde/u,
    )
    await expect(bringIn('a.qdc', strToU8('<!DOCTYPE x><CodeBook/>'))).rejects.toThrow(
      /its own document type/u,
    )
    await expect(bringIn('a.csv', strToU8('text\nhello\n'))).rejects.toThrow(/no column called "theme"/u)
    await expect(bringIn('a.csv', new Uint8Array())).rejects.toThrow(/is empty/u)
    await expect(bringIn('a.qdc', strToU8('theme\nMoney\n'))).rejects.toThrow(/not XML|damaged|REFI-QDA/u)
  })
})

describe('themes that go out', () => {
  it('have a name, and something in it, in every form', async () => {
    const { save } = await openDay()
    const names = await Promise.all(ThemesForm.options.map(async (form) => (await save(form)).name))
    expect(names).toEqual([
      'Coming back codebook.csv',
      'Coming back quotes.csv',
      'Coming back themes by table.csv',
      'Coming back people by theme.csv',
      'Coming back topics by table.csv',
      'Coming back codebook.qdc',
      'Coming back.qdpx',
    ])
    expect((await save('codebook')).bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(Object.keys(unzipSync((await save('qdpx')).bytes))).toContain('project.qde')
  })

  it('say of each quote where the draft uses it', async () => {
    const { save } = await openDay()
    const text = (await save('quotes')).bytes.toString('utf8')
    expect(text).toMatch(/Fridays,P1,,Table 1,Finding the door,When they come,\S.* > When they come\r\n/u)
    for (const quote of themedQuotes) expect(text).toContain(quote.text)
  })
})

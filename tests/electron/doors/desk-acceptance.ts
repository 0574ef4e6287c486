import { isDefinedError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '#shared/contract/desk.ts'
import type { SessionEvent } from '#shared/contract/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listPointRows } from '#shared/session/points.ts'
import { openSnapshot, type Snapshot } from '#shared/session/snapshot.ts'

export type DeskClient = ContractRouterClient<Desk>
/** A door that is open: the desk as somebody outside sees it, and how to close it. */
export type OpenDoor = { readonly desk: DeskClient; close(): Promise<void> }

async function waitFor(
  events: AsyncIterable<SessionEvent>,
  wanted: (text: string) => boolean,
): Promise<readonly string[]> {
  let session = null
  for await (const event of events) {
    if (event.kind === 'snapshot') session = openSnapshot(event.snapshot as Snapshot)
    if (event.kind === 'changes' && session !== null) session = foldChanges(session, event.changes)
    const texts =
      session === null
        ? []
        : listPointRows(session)
            .filter((row) => !row.withdrawn)
            .map((row) => row.text)
    if (texts.some(wanted)) return texts
  }
  return []
}

/** What every door has to do, run over each of them: memory, WebSocket, MessagePort. */
export function acceptDesk(name: string, open: () => Promise<OpenDoor>): void {
  describe(`the desk through ${name}`, () => {
    let door: OpenDoor
    let count = 0
    const begin = async (): Promise<string> => {
      const id = `s-${name.replaceAll(' ', '-')}-${(count += 1)}`
      await door.desk.library.create({
        id,
        title: 'A day',
        template: 'guidance',
        topics: ['Barriers'],
        tables: 2,
      })
      return id
    }
    beforeAll(async () => {
      door = await open()
    })
    afterAll(() => door.close())

    it('keeps a point and tells everybody who follows', async () => {
      const session = await begin()
      const events = await door.desk.session.follow({ session })
      const heard = waitFor(events, (text) => text.includes('waiting'))
      const saved = await door.desk.capture.addPoint({
        session,
        point: { id: 'p1', text: 'Long waiting times' },
      })
      expect(saved.changes).toBe(1)
      expect(await heard).toEqual(['Long waiting times'])
    })

    it('adds a point once however often it is sent', async () => {
      const session = await begin()
      const point = { id: 'p1', text: 'Said once' }
      await door.desk.capture.addPoint({ session, point })
      expect(await door.desk.capture.addPoint({ session, point })).toEqual({ act: null, changes: 0 })
    })

    it('undoes and redoes', async () => {
      const session = await begin()
      await door.desk.capture.addPoint({ session, point: { id: 'p1', text: 'first wording' } })
      await door.desk.capture.editPoint({ session, point: 'p1', edit: { text: 'second wording' } })
      await door.desk.session.undo({ session })
      expect(await waitFor(await door.desk.session.follow({ session }), () => true)).toEqual([
        'first wording',
      ])
      await door.desk.session.redo({ session })
      expect(await waitFor(await door.desk.session.follow({ session }), () => true)).toEqual([
        'second wording',
      ])
    })

    it('refuses in one sentence what does not fit, and changes nothing', async () => {
      const session = await begin()
      const lost = door.desk.capture.addPoint({ session, point: { id: 'p1', text: 'x', table: 'nowhere' } })
      await expect(lost).rejects.toThrow('That table is not in this session. Choose another table.')
      const edit = door.desk.setup.edit({
        session,
        edits: [{ kind: 'set', entity: 'workshop', id: session, field: 'title', value: 7 }],
      })
      await expect(edit).rejects.toThrow(/does not fit/u)
      await expect(door.desk.session.undo({ session: 'no-such' })).rejects.toThrow(/not in this library/u)
      const following = door.desk.session
        .follow({ session: 'no-such' })
        .then((events) => waitFor(events, () => true))
      await expect(following).rejects.toThrow(/not in this library/u)
      const long = door.desk.capture.addPoint({ session, point: { id: 'p1', text: 'x'.repeat(200_001) } })
      await expect(long).rejects.toThrow(/too long.*Nothing was changed/u)
    })

    it('lets every refusal be told from an app that is away', async () => {
      const session = await begin()
      const { capture } = door.desk
      const refusals = await Promise.all(
        [
          capture.addPoint({ session, point: { id: 'p1', text: 'x', table: 'nowhere' } }),
          capture.addPoint({ session, point: { id: 'p1', text: 'x'.repeat(200_001) } }),
          capture.addEcho({ session, echo: { id: 'e1', of: 'nothing', text: 'x' } }),
        ].map((asked) => asked.catch((error: unknown) => error)),
      )
      expect(refusals.map((error) => error instanceof Error && isDefinedError(error))).toEqual([
        true,
        true,
        true,
      ])
    })

    it('takes many points at once without losing or doubling one', async () => {
      const session = await begin()
      const texts = Array.from({ length: 200 }, (_, index) => `point ${index}`)
      await Promise.all(
        texts.map((text, index) => door.desk.capture.addPoint({ session, point: { id: `p${index}`, text } })),
      )
      const heard = await waitFor(await door.desk.session.follow({ session }), () => true)
      expect(heard.toSorted()).toEqual(texts.toSorted())
    })

    it('brings notes in, drafts them in Word, and saves a bag that opens as the same session', async () => {
      const session = await begin()
      const text = '# Opening hours\n- Evening clinics help people in work\n- Is there money for weekends?\n'
      const notes = await door.desk.capture.readNotes({
        name: 'notes.md',
        bytes: Buffer.from(text).toString('base64'),
      })
      const { taken } = await door.desk.capture.takeNotes({ session, notes, table: null, topic: null })
      expect(taken).toMatchObject({ points: 2, already: false })
      const word = await door.desk.draft.exportWord({
        session,
        template: 'guidance',
        version: '0.1',
        date: '2 March 2026',
      })
      expect(Buffer.from(word.bytes, 'base64').subarray(0, 2).toString()).toBe('PK')
      const bag = await door.desk.archive.saveBag({ session })
      expect(await door.desk.archive.verify(bag)).toMatchObject({ ok: true })
      const again = await door.desk.library.bringIn(bag)
      expect(again).toMatchObject({
        kind: 'here-already',
        session,
        report: { added: 0, changes: 0, conflicts: [] },
      })
    })

    it('refuses a damaged file by what is wrong with it', async () => {
      const session = await begin()
      const bag = await door.desk.archive.saveBag({ session })
      const bytes = Buffer.from(bag.bytes, 'base64')
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff
      await expect(
        door.desk.library.bringIn({ name: 'x.pooled', bytes: bytes.toString('base64') }),
      ).rejects.toThrow(/\./u)
    })
  })
}

import { newId } from '#renderer/host/new-id.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import { writeRewording } from '#shared/capture/read-entry.ts'
import type { PointEdit } from '#shared/contract/capture.ts'
import type { PointKind } from '#shared/model/point.ts'
import type { Agreement } from '#shared/model/values.ts'

import { choose, dismissNotice, notify, type Place, useCapture } from './capture-store.ts'
import { changeInTurn, type PointChange, write } from './change-points.ts'
import { rulesOf } from './enter-line.ts'
import { focusEntry } from './focus.ts'
import { startRewording } from './line-store.ts'
import { fileAt, moveRow, withDetails } from './move-points.ts'
import type { PointRow } from './point-rows.ts'
import { rowsNow } from './use-rows.ts'
import { t } from './words.ts'

export const scales = ['all', 'most', 'some', 'one', 'split'] as const

function chosenNow(): ReadonlySet<string> {
  return useCapture.getState().chosen
}

/** Those of the rows that can be changed: the session holds them already. */
function pick(ids: ReadonlySet<string>): readonly PointRow[] {
  return rowsNow().filter((row) => ids.has(row.id) && !row.isPending)
}

function act(make: () => readonly PointChange[], said: () => string): void {
  dismissNotice()
  void changeInTurn(make).then((done) => done && announce(said()))
}

/** Changes the rows that are chosen now, as they stand when it is their turn. */
function edit(fields: (rows: readonly PointRow[]) => PointEdit, said: () => string): void {
  const ids = chosenNow()
  const make = (): readonly PointChange[] => {
    const rows = pick(ids)
    const change = fields(rows)
    return rows.map((row) => ({ point: row.id, edit: change }))
  }
  act(make, said)
}

/** Takes the row after those that leave the list as chosen. */
function chooseNext(leaving: ReadonlySet<string>): void {
  const rows = rowsNow()
  const last = rows.findLastIndex(({ id }) => leaving.has(id))
  const stays = ({ id }: PointRow): boolean => !leaving.has(id)
  const next = rows.slice(last + 1).find(stays) ?? rows.findLast(stays)
  choose(new Set(next === undefined ? [] : [next.id]))
}

export function rewordPoint({ point, isPending }: PointRow): void {
  if (isPending) return
  const { session } = useSession.getState()
  startRewording(point.id, point.kind, writeRewording(point.text, rulesOf(session)))
  focusEntry()
}

export function setKind(kind: PointKind, name: string): void {
  edit(
    () => ({ kind }),
    () => t('said.kind', { kind: name }),
  )
}

export function setAgreement(scale: Agreement['scale'] | null): void {
  edit(
    () => ({ agreement: scale === null ? null : { scale, people: null } }),
    () => t(`agreement.${scale ?? 'none'}`),
  )
}

/** Goes on to the next agreement, and after the last to none. */
export function turnAgreement(): void {
  let next: (typeof scales)[number] | null = null
  const turn = ([first]: readonly PointRow[]): PointEdit => {
    const now = scales.findIndex((scale) => scale === first?.point.agreement?.scale)
    next = scales[now + 1] ?? null
    return { agreement: next === null ? null : { scale: next, people: null } }
  }
  edit(turn, () => t(`agreement.${next ?? 'none'}`))
}

export function turnStar(): void {
  let starred = true
  const turn = (rows: readonly PointRow[]): PointEdit => {
    starred = rows.some(({ point }) => !point.starred)
    return { starred }
  }
  edit(turn, () => (starred ? t('said.starred') : t('said.unstarred')))
}

/** Moves the one chosen point among its like. */
export function moveChosen(step: 1 | -1): void {
  const [id, ...others] = chosenNow()
  if (id === undefined || others.length > 0) return
  const said = step < 0 ? 'said.movedUp' : 'said.movedDown'
  act(
    () => (pick(new Set([id])).length === 0 ? [] : moveRow(rowsNow(), id, step)),
    () => t(said),
  )
}

/** Files points under another table or topic, with their details. */
export function filePoints(ids: ReadonlySet<string>, to: Partial<Place>, name: string): void {
  const make = (): readonly PointChange[] => {
    const { session } = useSession.getState()
    const picked = new Set(pick(ids).map((row) => row.id))
    if (session === null || picked.size === 0) return []
    const changes = fileAt(session.records.point, picked, to)
    if (useCapture.getState().scope !== 'all' && chosenNow().size > 0)
      chooseNext(new Set(changes.map(({ point }) => point)))
    return changes
  }
  act(make, () => t('said.filed', { place: name }))
}

function nameRows(rows: readonly PointRow[]): string {
  const [first] = rows
  if (rows.length > 1) return t('notice.withdrawnMany', { count: rows.length })
  const number = first?.number ?? null
  return number === null ? t('notice.withdrawnDetail') : t('notice.withdrawn', { number })
}

/** The points among these, and all their details, that are withdrawn or that are not. */
function withdrawnOf(rows: readonly PointRow[], withdrawn: boolean): readonly string[] {
  const points = useSession.getState().session?.records.point
  if (points === undefined) return []
  const ids = withDetails(points.values(), new Set(rows.map(({ id }) => id)))
  return [...ids].filter((id) => points.get(id)?.withdrawn === withdrawn)
}

function setWithdrawn(ids: readonly string[], withdrawn: boolean): readonly PointChange[] {
  return ids.map((point) => ({ point, edit: {}, withdrawn }))
}

/** Withdraws the chosen points with their details, and offers for ten seconds to take it back. The record keeps them. */
export function withdrawChosen(): void {
  const ids = chosenNow()
  let gone: readonly string[] = []
  let words = ''
  const make = (): readonly PointChange[] => {
    const rows = pick(ids).filter(({ point }) => !point.withdrawn)
    gone = withdrawnOf(rows, false)
    words = nameRows(rows)
    if (!useCapture.getState().showsWithdrawn) chooseNext(new Set(gone))
    return setWithdrawn(gone, true)
  }
  const restore = (): void =>
    act(
      () => setWithdrawn(gone, false),
      () => t('said.restored'),
    )
  void changeInTurn(make).then((done) => done && notify({ words, undo: restore, seconds: 10 }))
}

/** Brings the chosen points back, with those of their details that are withdrawn. */
export function restoreChosen(): void {
  const ids = chosenNow()
  act(
    () => setWithdrawn(withdrawnOf(pick(ids), true), false),
    () => t('said.restored'),
  )
}

/** Who said the chosen points: a participant code that is known or new, and the side they know the subject from. */
export async function setSpeaker(code: string, expertise: string | null): Promise<void> {
  const ids = chosenNow()
  const person = code === '' ? null : await findPerson(code)
  if (person === undefined) return
  act(
    () => pick(ids).map(({ id }) => ({ point: id, edit: { person, expertise } })),
    () => t('said.speaker'),
  )
}

async function findPerson(code: string): Promise<string | undefined> {
  const people = useSession.getState().session?.records.person.valueSeq() ?? []
  for (const person of people)
    if (!person.withdrawn && person.code.toLowerCase() === code.toLowerCase()) return person.id
  const id = newId()
  const edits = [{ kind: 'make' as const, entity: 'person' as const, id, value: { code } }]
  const made = await write((session) => desk().setup.edit({ session, edits }))
  return made === 'failed' ? undefined : id
}

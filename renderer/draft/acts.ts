import { newId } from '#renderer/host/new-id.ts'
import { changeSession } from '#renderer/state/change-session.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import type { DraftEdit, Unused } from '#shared/contract/draft.ts'
import { plainWords } from '#shared/draft/plain-words.ts'
import type { Entity, Fields } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'

import { choosePiece, say, useDraft } from './draft-store.ts'
import { beginThing } from './kept/save-typed.ts'
import { findPiece, listPiecesNow } from './pieces-now.ts'
import { listShown, type Piece, topicOf } from './pieces.ts'
import { anchorOfPassage, placeBehind } from './place-passage.ts'
import { markdownOf } from './rich/from-block.ts'
import { quotePlain } from './rich/markdown.ts'
import { t } from './words.ts'

/** What something said can become in the draft. */
export type PutAs = 'recommendation' | 'paragraph' | 'quote'

export function makeEdit<E extends Entity>(entity: E, id: string, value: Partial<Fields<E>>): DraftEdit {
  return { kind: 'make', entity, id, value }
}

export function setEdit<E extends Entity, F extends keyof Fields<E> & string>(
  entity: E,
  id: string,
  field: F,
  value: Fields<E>[F],
): DraftEdit {
  return { kind: 'set', entity, id, field, value }
}

/** Changes what the draft is made of, as one step of undo, and says what was done. */
export async function change(
  said: string,
  plan: (session: Session) => readonly DraftEdit[],
): Promise<boolean> {
  const isDone = await changeSession((session) => {
    const edits = [...plan(session)]
    return edits.length === 0 ? null : (client) => client.draft.edit({ session: session.id, edits })
  })
  if (isDone) {
    say(said)
    announce(said)
  }
  return isDone
}

/** Where something new goes: behind the piece in hand, or else behind the first heading. */
function placeNow(): { readonly anchor: string; readonly topic: string | null } | null {
  const { view, chosen } = useDraft.getState()
  const piece = findPiece(chosen)
  const first = view?.outline[0]?.anchor
  const anchor = piece?.id ?? chosen ?? first
  if (anchor === undefined) return null
  const record = useSession.getState().session?.records.recommendation.get(anchor.replace(/^statement-/u, ''))
  return { anchor, topic: record?.topic ?? topicOf([...(piece?.under ?? []), anchor]) }
}

/** Begins a recommendation in the topic in hand; it is numbered and kept once it has a word. */
export function beginRecommendation(): void {
  const place = placeNow()
  const id = newId()
  beginThing('recommendation', id, { text: '', topic: place?.topic ?? null, rests: {} })
  choosePiece(`statement-${id}`)
}

/** Begins a piece in the writer's own words behind the one in hand. */
export function beginPassage(kind: Fields<'passage'>['kind']): void {
  const { session } = useSession.getState()
  const place = placeNow()
  if (session === null || place === null) return
  const { template } = useDraft.getState().options
  const { after, orders } = placeBehind(session, template, place.anchor, 1)
  const id = newId()
  beginThing('passage', id, {
    template,
    replaces: '',
    after,
    kind,
    text: '',
    rests: {},
    order: orders[0] ?? '',
  })
  choosePiece(anchorOfPassage(id))
}

function restOn(ids: readonly string[]): Readonly<Record<string, boolean>> {
  return Object.fromEntries(ids.map((id) => [id, true]))
}

/** Puts things that were said behind the piece in hand. They rest on themselves, so the draft can say where they were said. */
export async function putIn(things: readonly Unused[], as: PutAs): Promise<void> {
  const place = placeNow()
  if (place === null || things.length === 0) return
  const ids = things.map(() => newId())
  const { template } = useDraft.getState().options
  const isDone = await change(t('did.putIn', { count: things.length }), (session) => {
    const { after, orders } = placeBehind(session, template, place.anchor, things.length)
    return things.map(({ id, text, topic }, at) => {
      const own = ids[at] ?? newId()
      const rests = restOn([id])
      if (as === 'recommendation')
        return makeEdit('recommendation', own, {
          text,
          topic: place.topic ?? topic,
          rests,
          from: id,
          composed: text,
        })
      const order = orders[at] ?? ''
      return makeEdit('passage', own, { template, after, kind: as, text: quotePlain(text), rests, order })
    })
  })
  const [first] = ids
  if (isDone && first !== undefined)
    choosePiece(as === 'recommendation' ? `statement-${first}` : anchorOfPassage(first))
}

/** Leaves things that were said out of the draft on purpose. */
export function leaveOutThings(ids: readonly string[], because: string): Promise<boolean> {
  return change(t('did.leftOut', { count: ids.length }), (session) => {
    const known = new Map([...session.records.omission.values()].map((record) => [record.of, record]))
    return ids.flatMap((of) => {
      const before = known.get(of)
      return before === undefined
        ? [makeEdit('omission', newId(), { of, because })]
        : [
            setEdit('omission', before.id, 'because', because),
            setEdit('omission', before.id, 'withdrawn', false),
          ]
    })
  })
}

function replacing(
  { id, source, block }: Piece,
  rest: Partial<Fields<'passage'>>,
): Partial<Fields<'passage'>> {
  const { template } = useDraft.getState().options
  const { points = [], groups = [], themes = [] } = source ?? {}
  return {
    template,
    replaces: id,
    composed: source?.composed ?? plainWords(block),
    rests: restOn([...points, ...groups, ...themes]),
    ...rest,
  }
}

function kindOf({ block }: Piece): Fields<'passage'>['kind'] {
  return block.kind === 'heading' || block.kind === 'quote' ? block.kind : 'paragraph'
}

/** Puts a passage in the place of composed words, to begin with in the same words. */
export function writeMyself(piece: Piece): Promise<boolean> {
  const kind = kindOf(piece)
  const text = kind === 'heading' ? plainWords(piece.block) : markdownOf(piece.block)
  return change(t('did.writeMyself'), () => [makeEdit('passage', newId(), replacing(piece, { kind, text }))])
}

/** Leaves a composed piece, or one of the writer's, out of this draft. */
export function leaveOutPiece(piece: Piece, because: string): Promise<boolean> {
  const of = piece.source?.of ?? null
  goOnFrom(piece)
  return change(t('did.leftOut', { count: 1 }), (session) => {
    if (of?.entity === 'recommendation') return withdrawRecommendation(session, of.id, because)
    const passage = of?.entity === 'passage' ? session.records.passage.get(of.id) : undefined
    if (passage === undefined)
      return [
        makeEdit('passage', newId(), replacing(piece, { kind: kindOf(piece), isLeftOut: true, because })),
      ]
    if (passage.replaces === '') return [setEdit('passage', passage.id, 'withdrawn', true)]
    return [
      setEdit('passage', passage.id, 'isLeftOut', true),
      setEdit('passage', passage.id, 'because', because),
    ]
  })
}

/** What stands behind a piece that goes is in hand next, or else what stands before it. */
function goOnFrom({ id }: Piece): void {
  const pieces = listPiecesNow()
  const shown = listShown(pieces, useDraft.getState())
  const at = shown.findIndex((each) => each.id === id)
  const isInside = (each: Piece): boolean => each.under.includes(id)
  const next = shown.slice(at + 1).find((each) => !isInside(each)) ?? shown[at - 1]
  if (at >= 0 && next !== undefined) choosePiece(next.id)
}

/** What it was composed from is left out with it, or it would be composed again. */
function withdrawRecommendation(session: Session, id: string, because: string): readonly DraftEdit[] {
  const from = session.records.recommendation.get(id)?.from ?? null
  const withdraw = setEdit('recommendation', id, 'withdrawn', true)
  return from === null ? [withdraw] : [withdraw, makeEdit('omission', newId(), { of: from, because })]
}

/** Gives the place back to the composed words; the writer's stay in the history. */
export function backToComposed(passage: string): Promise<boolean> {
  return change(t('did.back'), () => [setEdit('passage', passage, 'withdrawn', true)])
}

/** The writer has seen that the composed words changed, and stays with the own ones. */
export function keepMine(piece: Piece): Promise<boolean> {
  return settle(piece, false)
}

/** The words as they are composed now take the place of the writer's. */
export function takeComposed(piece: Piece): Promise<boolean> {
  return settle(piece, true)
}

function settle({ source }: Piece, takes: boolean): Promise<boolean> {
  const { of = null, composed = null } = source ?? {}
  return change(t(takes ? 'did.took' : 'did.kept'), () => {
    if (of === null || composed === null) return []
    if (of.entity === 'recommendation') {
      const seen = setEdit('recommendation', of.id, 'composed', composed)
      return takes ? [seen, setEdit('recommendation', of.id, 'text', composed)] : [seen]
    }
    return takes
      ? [setEdit('passage', of.id, 'withdrawn', true)]
      : [setEdit('passage', of.id, 'composed', composed)]
  })
}

/** Brings back a piece that was left out: in the writer's own words where there are any, else as it is composed. */
export function bringBackPiece(id: string): Promise<boolean> {
  return change(t('did.broughtBack'), (session) => {
    const hasWords = (session.records.passage.get(id)?.text ?? '').trim() !== ''
    return [setEdit('passage', id, hasWords ? 'isLeftOut' : 'withdrawn', !hasWords)]
  })
}

/** Brings back something said that was left out, and the recommendation that was made of it. */
export function bringBackThing(omission: string): Promise<boolean> {
  return change(t('did.broughtBack'), (session) => {
    const of = session.records.omission.get(omission)?.of
    const made = [...session.records.recommendation.values()].filter(
      ({ from, withdrawn }) => withdrawn && from === of,
    )
    return [
      setEdit('omission', omission, 'withdrawn', true),
      ...made.map(({ id }) => setEdit('recommendation', id, 'withdrawn', false)),
    ]
  })
}

/** Links a recommendation or passage to what was said, or takes the links off. */
export function linkTo(
  of: { readonly entity: 'recommendation' | 'passage'; readonly id: string },
  changed: ReadonlyMap<string, boolean>,
): Promise<boolean> {
  return change(t('did.linked'), () =>
    [...changed].map(([key, value]): DraftEdit => ({ kind: 'set', ...of, field: 'rests', key, value })),
  )
}

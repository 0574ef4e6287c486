import { newId } from '#renderer/host/new-id.ts'
import { showScreen } from '#renderer/state/app-store.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { wantPoint } from '#renderer/state/wanted-point.ts'
import { announce } from '#renderer/ui/announce.ts'
import type { Rec } from '#shared/model/session.ts'
import { findGroup, type StandingGroup } from '#shared/session/groups.ts'
import { listStandingFor } from '#shared/session/theme-tree.ts'

import { type CardRow, listPointRows } from './card-rows.ts'
import { decideWith } from './decide.ts'
import { doDecision, doInTurn, type Doing } from './decisions.ts'
import { wordsFor } from './default-words.ts'
import { type Call, type Choice, planSame } from './plan-decision.ts'
import { changeHand, choose, mark, toggle, usePool } from './pool-store.ts'
import { pointInFocus, renew, type Subject, subjectNow } from './subject.ts'
import { t } from './words.ts'

const unmarked = { themes: new Set<string>(), starred: false, later: null } as const

function act(what: string, calls: readonly Call[]): Promise<boolean> {
  if (calls.length === 0) return Promise.resolve(false)
  announce(what)
  return doDecision({ what, calls })
}

/** Says what is done and does it. */
function tell(
  said:
    | 'decided.star'
    | 'decided.unstar'
    | 'decided.file'
    | 'decided.unfile'
    | 'decided.ready'
    | 'decided.notReady',
  calls: readonly Call[],
): Doing {
  announce(t(said))
  return { what: t(said), calls }
}

/** The words of the row in focus stand for the group. */
export function takeMemberWords(): void {
  const { session } = useSession.getState()
  const subject = subjectNow()
  if (session === null || subject === null || subject.kind === 'points') return
  const point = pointInFocus(session, subject)
  if (point === undefined) return
  if (subject.kind === 'hand') {
    changeHand({ words: { from: point.id } })
    announce(t('said.words'))
  } else {
    const { id } = subject.standing.group
    void act(t('decided.word'), [{ kind: 'word', group: id, wording: point.text, from: point.id }])
  }
}

/** Marks that would turn round all that is written after them. */
const turning = /[\u202D\u202E]/gu

/** Somebody's own words for what is in hand. */
export function setOwnWords(typed: string): void {
  const text = typed.replaceAll(turning, '')
  const subject = subjectNow()
  if (subject?.kind === 'hand') changeHand({ words: text.trim() === '' ? null : { own: text } })
  if (subject?.kind === 'group' && text.trim() !== '')
    void act(t('decided.word'), [
      { kind: 'word', group: subject.standing.group.id, wording: text, from: null },
    ])
}

/** Puts a star on what is in hand, or takes it off; a suggestion gets it when it is accepted. */
export function turnStar(): void {
  const subject = subjectNow()
  if (subject === null) return
  if (subject.kind === 'hand') {
    const starred = !subject.hand.starred
    changeHand({ starred })
    return announce(t(starred ? 'said.starred' : 'said.unstarred'))
  }
  void doInTurn(() => {
    const now = renew(subject)
    if (now === null || now.kind === 'hand') return null
    if (now.kind === 'group') {
      const { id, starred } = now.standing.group
      return tell(starred ? 'decided.unstar' : 'decided.star', [
        { kind: 'star', group: id, starred: !starred },
      ])
    }
    const starred = now.points.some((point) => !point.starred)
    const points = now.points.map(({ id }) => id)
    return tell(starred ? 'decided.star' : 'decided.unstar', [{ kind: 'starPoints', points, starred }])
  })
}

/** The themes of what is in hand; of several points those that all of them have. */
export function themesOf(subject: Subject): ReadonlySet<string> {
  if (subject.kind === 'hand') return subject.hand.themes
  const { session } = useSession.getState()
  if (session === null) return new Set()
  if (subject.kind === 'group') return new Set(listStandingFor(session, subject.standing.group.themes))
  const [first, ...others] = subject.points.map(({ themes }) => new Set(listStandingFor(session, themes)))
  return new Set([...(first ?? [])].filter((theme) => others.every((one) => one.has(theme))))
}

function fileCall(subject: Subject, theme: string, isUnder: boolean): Call {
  const themes = { [theme]: isUnder }
  if (subject.kind === 'group')
    return { kind: 'file', points: [], groups: [subject.standing.group.id], themes }
  const points = subject.kind === 'points' ? subject.points : []
  return { kind: 'file', points: points.map(({ id }) => id), groups: [], themes }
}

/** Files what is in hand under a theme, or takes it out; a suggestion is filed when it is decided. */
export function turnTheme(theme: string): void {
  const subject = subjectNow()
  if (subject === null) return
  if (subject.kind === 'hand') return changeHand({ themes: toggle(subject.hand.themes, theme) })
  void doInTurn(() => {
    const now = renew(subject)
    if (now === null) return null
    const isUnder = !themesOf(now).has(theme)
    return tell(isUnder ? 'decided.file' : 'decided.unfile', [fileCall(now, theme, isUnder)])
  })
}

/** Makes a theme and files what is in hand under it. */
export function makeTheme(name: string): void {
  const subject = subjectNow()
  if (subject === null) return
  const id = newId()
  const make: Call = { kind: 'makeTheme', id, name }
  if (subject.kind === 'hand') {
    changeHand({ themes: new Set([...subject.hand.themes, id]) })
    void act(t('decided.makeTheme'), [make])
  } else void act(t('decided.file'), [make, fileCall(subject, id, true)])
}

function mergeGroup({ group }: StandingGroup, other: CardRow): readonly Call[] {
  return other.kind === 'group'
    ? [{ kind: 'merge', from: group.id, into: other.id }]
    : [{ kind: 'addTo', group: group.id, points: [other.id] }]
}

/** What is in hand goes together with another group or point. */
export function mergeInto(other: CardRow): void {
  const { session } = useSession.getState()
  const subject = subjectNow()
  if (session === null || subject === null) return
  switch (subject.kind) {
    case 'hand':
      return decideWith(other)
    case 'group':
      if (other.kind === 'group') choose(other.id)
      return void act(t('decided.merge'), mergeGroup(subject.standing, other))
    case 'points':
      return putTogether([
        ...(other.kind === 'group' ? other.standing.points : [other.point]),
        ...subject.points,
      ])
  }
}

/** Points are put together by hand; those that stand in a group bring it with them. */
export function putTogether(points: readonly Rec<'point'>[]): void {
  const { session } = useSession.getState()
  if (session === null) return
  const rows = new Map<string, CardRow>()
  for (const row of listPointRows(session, points)) {
    const standing = findGroup(session, row.id)
    const whole: CardRow = standing === undefined ? row : { kind: 'group', id: standing.group.id, standing }
    rows.set(whole.id, whole)
  }
  if (rows.size < 2) return announce(t('said.needsTwoPoints'), 'assertive')
  const all = [...rows.values()]
  const words = wordsFor(all, null, [])
  const choice: Choice = { ...unmarked, rows: all, words, reason: t('reason.byHand') }
  void act(t('decided.same'), planSame(choice, newId))
  mark(new Set())
}

/** Puts the chosen points of the list together. */
export function groupMarked(): void {
  const subject = subjectNow()
  if (subject?.kind === 'points') putTogether(subject.points)
}

/** Members of a group that are marked leave it, else the one in focus; `alone` keeps those who leave together. */
export function takeOut(together: boolean): void {
  const { session } = useSession.getState()
  const subject = subjectNow()
  if (session === null || subject?.kind !== 'group') return
  const { standing, out } = subject
  const inFocus = pointInFocus(session, subject)?.id
  const points = out.size > 0 ? [...out] : inFocus === undefined ? [] : [inFocus]
  if (together && points.length < 2) return announce(t('said.needsTwoPoints'), 'assertive')
  const id = together ? newId() : null
  const what = t(together ? 'decided.split' : 'decided.takeOut')
  choose(standing.group.id)
  void act(what, [{ kind: 'takeOut', group: standing.group.id, points, id }])
}

/** The group in hand ends; its members stand alone. */
export function dissolve(): void {
  const subject = subjectNow()
  if (subject?.kind !== 'group') return
  choose(null)
  void act(t('decided.dissolve'), [{ kind: 'dissolve', group: subject.standing.group.id }])
}

/** Shows the point in focus at its table, in Capture. */
export function showAtTable(): void {
  const { session } = useSession.getState()
  const subject = subjectNow()
  if (session === null || subject === null) return
  const point = pointInFocus(session, subject)
  if (point === undefined) return
  wantPoint(point.id)
  showScreen('capture')
}

/** The topic in sight is ready to be taken to the room, or not yet. */
export function turnReady(): void {
  const { place } = usePool.getState()
  void doInTurn(() => {
    const topic = useSession.getState().session?.records.topic.get(place)
    if (topic === undefined) return null
    const isReady = !topic.readyForFeedback
    return tell(isReady ? 'decided.ready' : 'decided.notReady', [{ kind: 'ready', topic: place, isReady }])
  })
}

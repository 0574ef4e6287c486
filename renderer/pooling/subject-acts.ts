import { newId } from '#renderer/host/new-id.ts'
import { showScreen } from '#renderer/state/app-store.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import type { Rec } from '#shared/model/session.ts'
import { findGroup, type StandingGroup } from '#shared/session/groups.ts'
import { membersOf } from '#shared/session/list.ts'

import { type CardRow, listPointRows } from './card-rows.ts'
import { decideWith } from './decide.ts'
import { doDecision } from './decisions.ts'
import { type Call, type Choice, planSame } from './plan-decision.ts'
import { changeHand, choose, mark, toggle, usePool } from './pool-store.ts'
import { pointInFocus, type Subject, subjectNow } from './subject.ts'
import { t } from './words.ts'

const unmarked = { words: null, themes: new Set<string>(), starred: false, later: null } as const

function act(what: string, calls: readonly Call[]): Promise<boolean> {
  if (calls.length === 0) return Promise.resolve(false)
  announce(what)
  return doDecision({ what, calls })
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

/** Somebody's own words for what is in hand. */
export function setOwnWords(text: string): void {
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
  if (subject.kind === 'group') {
    const { id, starred } = subject.standing.group
    const what = t(starred ? 'decided.unstar' : 'decided.star')
    return void act(what, [{ kind: 'star', group: id, starred: !starred }])
  }
  const starred = subject.points.some((point) => !point.starred)
  const points = subject.points.map(({ id }) => id)
  void act(t(starred ? 'decided.star' : 'decided.unstar'), [{ kind: 'starPoints', points, starred }])
}

/** The themes of what is in hand; of several points those that all of them have. */
export function themesOf(subject: Subject): ReadonlySet<string> {
  if (subject.kind === 'hand') return subject.hand.themes
  if (subject.kind === 'group') return new Set(membersOf(subject.standing.group.themes))
  const [first, ...others] = subject.points.map(({ themes }) => new Set(membersOf(themes)))
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
  const isUnder = !themesOf(subject).has(theme)
  if (subject.kind === 'hand') return changeHand({ themes: toggle(subject.hand.themes, theme) })
  void act(t(isUnder ? 'decided.file' : 'decided.unfile'), [fileCall(subject, theme, isUnder)])
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
  const choice: Choice = { ...unmarked, rows: [...rows.values()], reason: t('reason.byHand') }
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
  try {
    // Capture opens at the place that is kept under this name.
    const place = { table: point.table, topic: point.topic }
    localStorage.setItem(`pooled.place.${session.id}`, JSON.stringify(place))
  } catch {
    // Without storage Capture opens where it was.
  }
  showScreen('capture')
}

/** The topic in sight is ready to be taken to the room, or not yet. */
export function turnReady(): void {
  const { session } = useSession.getState()
  const topic = session?.records.topic.get(usePool.getState().place)
  if (topic === undefined) return
  const isReady = !topic.readyForFeedback
  void act(t(isReady ? 'decided.ready' : 'decided.notReady'), [{ kind: 'ready', topic: topic.id, isReady }])
}

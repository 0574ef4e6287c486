import { describe, expect, it } from 'vitest'

import { recommend } from '#shared/draft/recommend.ts'
import { readChange } from '#shared/model/change.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { rewriteChanges } from '#shared/session/erasure.ts'
import { mergeChanges } from '#shared/session/merge.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { describeErasure } from '#shared/setup/describe-erasure.ts'
import { erasePerson } from '#shared/setup/erase-person.ts'
import { canaries, makeDay, spoken } from '#tests/helpers/day-with-person.ts'
import { makePen } from '#tests/helpers/pen.ts'

const day = makeDay()

function erase(points: 'keep-without-person' | 'erase', from = day) {
  const erasure = erasePerson(
    from.session,
    from.person,
    { points },
    makePen('eraser', Date.parse('2026-04-01')),
  )
  const changes = rewriteChanges([...from.changes, ...erasure.changes])
  return { erasure, changes, session: foldChanges(emptySession('day'), changes) }
}

describe('erasing somebody', () => {
  it('leaves no word of who they are in the session or its history', () => {
    const { changes, session } = erase('keep-without-person')
    for (const text of [JSON.stringify(changes), JSON.stringify(takeSnapshot(session))])
      for (const canary of canaries) expect(text).not.toContain(canary)
    expect(session.records.person.has('person-4')).toBe(true)
    expect([...session.records.identity.values()].map((identity) => identity.name)).toEqual(['Somebody Else'])
  })

  it('keeps what they said, without them, when that is wanted', () => {
    const { session, erasure } = erase('keep-without-person')
    expect(session.records.point.size).toBe(3)
    expect([...session.records.point.values()].map(({ person, scribe }) => [person, scribe])).toEqual([
      [null, null],
      [null, null],
      ['person-4', null],
    ])
    expect(erasure).toMatchObject({ names: 1, roles: 1, interests: 1, points: 2, pointsGo: false })
  })

  it('takes what they said when that is wanted, and wordings taken from it', () => {
    const { changes, session } = erase('erase')
    for (const word of spoken) expect(JSON.stringify(changes)).not.toContain(word)
    expect([...session.records.point.keys()]).toEqual(['point-3'])
    expect(session.records.point.get('point-3')?.under).toBe(null)
    expect([...session.records.group.values()]).toMatchObject([
      { wording: '', wordingFrom: null, state: 'suggested', members: { 'point-3': true } },
    ])
  })

  it('takes what was joined to it, and counts the points of others that their words were joined to', () => {
    const act = startAct(day.session, makePen('joiner', Date.parse('2026-03-05')))
    const before = act.make('point', { text: 'canary said before', joinedTo: 'point-1', withdrawn: true })
    act.make('point', { text: 'of P4', person: 'person-4', joinedTo: 'point-1', withdrawn: true }, 'of-4')
    act.make('point', { text: 'theirs; canary said late', person: 'person-4' }, 'joined')
    const late = { text: 'canary said late', person: day.person, joinedTo: 'joined', withdrawn: true }
    act.make('point', late)
    const from = { ...day, session: act.session(), changes: [...day.changes, ...act.changes()] }
    const { session, erasure } = erase('erase', from)
    expect(session.records.point.has(before)).toBe(false)
    expect([...session.records.point.keys()].toSorted()).toEqual(['joined', 'of-4', 'point-3'])
    expect(erasure).toMatchObject({ points: 4, joinedInto: 1 })
    const after = { mentions: 0, exports: 0, exportsRemoved: false }
    expect(describeErasure(erasure, after)[1]).toMatch(/^1 point of somebody else still holds/u)
    expect(erase('keep-without-person', from).erasure.joinedInto).toBe(0)
  })

  it('leaves a group of two or more standing as it stood, in words of its own members', () => {
    const act = startAct(day.session, makePen('pooler', Date.parse('2026-03-05')))
    for (const id of ['point-5', 'point-6']) act.make('point', { text: `said at ${id}`, person: null }, id)
    const group = (id: string, more: object, ...members: string[]) =>
      act.make(
        'group',
        { state: 'confirmed', members: Object.fromEntries(members.map((one) => [one, true])), ...more },
        id,
      )
    group('theirs', { wordingFrom: 'point-1', starred: true }, 'point-1', 'point-5', 'point-6')
    group('merged', { withdrawn: true, joinedTo: 'theirs' }, 'point-5')
    group('others', { wordingFrom: 'point-5' }, 'point-2', 'point-5', 'point-6')
    group(
      'own',
      { wording: 'as the canary said that', reason: 'shares: canary' },
      'point-2',
      'point-5',
      'point-6',
    )
    act.setMember('group', 'own', 'members', 'point-2', false)
    group('later', { state: 'later', reason: 'shares: canary' }, 'point-1', 'point-5', 'point-6')
    const points = { 'point-1': true, 'point-5': true, 'point-6': true }
    act.make('apart', { points, says: 'not-related', reason: 'alike: canary ~ bird' }, 'apart')
    const from = { ...day, session: act.session(), changes: [...day.changes, ...act.changes()] }
    const { session, changes, erasure } = erase('erase', from)
    for (const word of ['canary', ...spoken]) expect(JSON.stringify(changes)).not.toContain(word)
    const standing = [...session.records.group.values()].filter(
      ({ members }) => members['point-6'] === true && members['point-5'] === true,
    )
    expect(standing.map(({ state }) => state).toSorted()).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
      'later',
    ])
    expect(standing.every(({ wording, reason }) => wording === '' && reason === '')).toBe(true)
    expect(session.records.group.get('others')).toMatchObject({ wordingFrom: 'point-5' })
    const starred = standing.find((one) => one.starred)
    expect(session.records.group.get('merged')?.joinedTo).toBe(starred?.id)
    expect([...session.records.apart.values()]).toMatchObject([
      { points: { 'point-5': true, 'point-6': true }, says: 'not-related', reason: '' },
    ])
    expect(erasure).toMatchObject({ wordings: 1, decisions: expect.any(Number) })
    const said = describeErasure(erasure, { mentions: 0, exports: 0, exportsRemoved: false })
    expect(said).toContain(
      '1 pooled wording that may have held words of theirs went too: its group has the words of another member now.',
    )
    expect(said.some((line) => /^\d+ decisions on what they said were made again/u.test(line))).toBe(true)
    expect(erase('keep-without-person', from).session.records.group.get('own')).toMatchObject({
      wording: 'as the canary said that',
    })
  })

  it('takes what the draft made of it; the writer’s own words and every number stay', () => {
    const pen = makePen('writer', Date.parse('2026-03-06'))
    const act = startAct(day.session, pen)
    act.make('point', { text: 'canary should be offered', kind: 'say', person: day.person }, 'theirs')
    act.make('point', { text: 'canary in other words', kind: 'say', person: day.person }, 'reworded')
    act.make('point', { text: 'Offer tea', kind: 'say' }, 'of-others')
    const composing = recommend(act.session(), pen).changes
    const writing = startAct(foldChanges(act.session(), composing), pen)
    writing.set('recommendation', 'rec-reworded', 'text', 'Mine')
    const passage = {
      replaces: 'statement-rec-reworded',
      composed: 'canary in other words',
      text: 'Also mine',
    }
    writing.make('passage', { ...passage, rests: { reworded: true } })
    const changes = [...day.changes, ...act.changes(), ...composing, ...writing.changes()]
    const erased = erase('erase', { ...day, session: writing.session(), changes })
    expect(JSON.stringify(erased.changes)).not.toMatch(/canary (?:should|in other)/u)
    const all = [...erased.session.records.recommendation.values()]
    expect(all.map(({ number, text, withdrawn }) => `${number} ${text} ${withdrawn}`).toSorted()).toEqual([
      '2.1  true',
      '2.2 Mine false',
      '2.3 Offer tea false',
    ])
    const mine = all.find(({ text }) => text === 'Mine')
    expect([...erased.session.records.passage.values()]).toMatchObject([
      { replaces: `statement-${mine?.id}`, composed: '', text: 'Also mine', rests: {} },
    ])
    const again = foldChanges(erased.session, recommend(erased.session, pen).changes)
    expect(again.records.recommendation.size).toBe(3)
  })

  it('leaves nothing that names them', () => {
    const { session } = erase('erase')
    const { records } = takeSnapshot(session)
    expect(records.table?.map((table) => table.scribe)).toEqual([null])
    expect(records.presentation?.map((talk) => talk.speaker)).toEqual([null])
    expect(records.round?.map((round) => round.recipients)).toEqual([
      { 'person-3': false, 'person-4': false },
    ])
    expect(records.role).toBe(undefined)
  })

  it('makes changes that can be read again', () => {
    const { changes } = erase('erase')
    expect(changes.filter((change) => readChange(JSON.parse(JSON.stringify(change))) === null)).toEqual([])
  })

  it('is refused for somebody who is not there', () => {
    const { session } = erase('erase')
    expect(() => erasePerson(session, day.person, { points: 'erase' }, makePen())).toThrow(
      /Nothing was erased/u,
    )
  })

  it('says what it did without naming anybody', () => {
    const after = { mentions: 1, exports: 2, exportsRemoved: false }
    const said = describeErasure(erase('keep-without-person').erasure, after)
    expect(said).toEqual([
      'The person is erased, with 1 name, 1 role, 1 declared interest.',
      '2 points they said stay, without them.',
      expect.stringContaining('1 place'),
      '2 exported files still hold what was said: delete them, or export again.',
      expect.stringContaining('cannot be undone'),
    ])
    const gone = describeErasure(erase('erase').erasure, { ...after, mentions: 0, exportsRemoved: true })
    expect([gone[0], gone[2]]).toEqual([
      'The person is erased, with 1 name, 1 role, 1 declared interest, 2 points.',
      '2 exported files removed.',
    ])
    for (const word of [...canaries, ...spoken, 'P3'])
      expect(said.join(' ') + gone.join(' ')).not.toContain(word)
  })
})

describe('an old copy of a session from which somebody was erased', () => {
  it('brings nothing of them back, and loses them itself', () => {
    const here = erase('erase')
    const into = mergeChanges(here.session, { id: 'day', changes: day.changes })
    expect(into).toMatchObject({ fresh: [], erased: { people: 0, points: 0 } })
    const there = mergeChanges(day.session, { id: 'day', changes: here.changes })
    expect(there.erased).toEqual({ people: 1, points: 2 })
    expect(there.points).toMatchObject({ added: 0, unchanged: 0 })
    const rewritten = rewriteChanges([...day.changes, ...there.fresh])
    for (const word of [...canaries, ...spoken]) expect(JSON.stringify(rewritten)).not.toContain(word)
    expect(takeSnapshot(foldChanges(emptySession('day'), rewritten))).toEqual(takeSnapshot(here.session))
  })

  it('does not bring back what it learnt of them meanwhile, whichever way round', () => {
    const here = erase('keep-without-person')
    const late = startAct(day.session, makePen('laptop', Date.parse('2026-05-01')))
    const name = late.make('identity', { of: day.person, name: 'Canary Late' })
    late.set('identity', name, 'email', 'late-canary@example.org')
    late.set('person', day.person, 'note', 'canary learnt late')
    late.make('point', { text: 'said by P4 later', person: 'person-4' })
    const there = { id: 'day', changes: [...day.changes, ...late.changes()] }
    const into = mergeChanges(here.session, there)
    expect(into.points.added).toBe(1)
    const back = mergeChanges(late.session(), { id: 'day', changes: here.changes })
    const [one, other] = [
      rewriteChanges([...here.changes, ...into.fresh]),
      rewriteChanges([...there.changes, ...back.fresh]),
    ]
    for (const changes of [one, other])
      for (const word of ['Canary Late', 'late-canary', 'learnt late'])
        expect(JSON.stringify(changes)).not.toContain(word)
    const [a, b] = [one, other].map((changes) => takeSnapshot(foldChanges(emptySession('day'), changes)))
    expect(a).toEqual(b)
    expect(takeSnapshot(into.session).records).toEqual(a?.records)
    expect(takeSnapshot(back.session).records).toEqual(a?.records)
  })

  it('cannot erase the day itself, its tables or its topics', () => {
    const act = startAct(day.session, makePen('vandal'))
    const { workshop, table, topic } = day.session.records
    act.erase([...workshop.keys(), ...table.keys(), ...topic.keys()])
    const changes = rewriteChanges([...day.changes, ...act.changes()])
    expect(changes).toHaveLength(day.changes.length + 1)
    expect(takeSnapshot(act.session()).records).toEqual(takeSnapshot(day.session).records)
  })
})

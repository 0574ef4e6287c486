import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Session } from '#shared/model/session.ts'
import { countCoverage } from '#shared/pooling/coverage.ts'
import { listPoolConflicts } from '#shared/pooling/pool-conflicts.ts'
import { listConflicts } from '#shared/session/conflicts.ts'
import { themesOf } from '#shared/session/filed.ts'
import { findHead } from '#shared/session/group-families.ts'
import { listGroups, listHoldings } from '#shared/session/groups.ts'
import { listAll } from '#shared/session/list.ts'
import { mergeChanges } from '#shared/session/merge.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'
import { findStandingTheme, findTheme } from '#shared/session/theme-tree.ts'
import { makePen } from '#tests/helpers/pen.ts'
import {
  anyJoining,
  type Claim,
  doJoinings,
  listOpen,
  makeJoiningDay,
  type Told,
  undoOne,
} from '#tests/helpers/random-joining.ts'

const joinings = fc.array(anyJoining, { maxLength: 14 })

/** What is listed to be settled, by what it is about. */
function listListed(session: Session): ReadonlySet<string> {
  return new Set(listConflicts(session).map(({ of, field, key }) => `${of} ${field} ${key ?? ''}`))
}

/** The parts of what an act said that are neither so nor listed as a conflict. */
function findBroken(session: Session, claim: Claim): readonly string[] {
  const listed = listListed(session)
  const isOpen = (...keys: readonly string[]): boolean => keys.some((key) => listed.has(key))
  switch (claim.kind) {
    case 'members': {
      const head = findHead(session, claim.group)
      return claim.points.filter((id) => {
        const at = findStandingPoint(session, id)?.id ?? ''
        const isHeld = listHoldings(session, at).some(({ group }) => group === head)
        return (
          !isHeld &&
          !isOpen(
            `${claim.group} members ${id}`,
            `${claim.group} joinedTo `,
            `${claim.group} state `,
            `${id} withdrawn `,
          )
        )
      })
    }
    case 'groups':
      return findHead(session, claim.from) === findHead(session, claim.into) ||
        isOpen(`${claim.from} joinedTo `, `${claim.into} joinedTo `)
        ? []
        : [claim.from]
    case 'themes':
      return findStandingTheme(session, claim.from) === findStandingTheme(session, claim.into) ||
        isOpen(`${claim.from} joinedTo `)
        ? []
        : [claim.from]
    case 'filed': {
      const theme = findStandingTheme(session, claim.theme) ?? ''
      // Where it went is listed to be settled.
      if (theme === '' && [...listed].some((key) => key.endsWith(' joinedTo '))) return []
      return claim.points.filter((id) => {
        const point = findStandingPoint(session, id)
        const isFiled =
          point !== null &&
          themesOf(session, point).includes(theme) &&
          findTheme(session, theme) !== undefined
        return !isFiled && !isOpen(`${id} themes ${claim.theme}`, `${id} withdrawn `, `${id} joinedTo `)
      })
    }
    case 'joined':
      return []
  }
}

function expectWhole(told: Told): void {
  const { session } = told.copy
  for (const act of listOpen(told)) {
    const claim = told.claims.get(act)
    if (claim !== undefined) expect([claim, findBroken(session, claim)]).toEqual([claim, []])
  }
  const { total, grouped, single } = countCoverage(session)
  expect(total).toBe(listAll(session, 'point').length)
  expect(grouped + single).toBe(total)
  const held = listGroups(session).flatMap(({ points }) => points.map(({ id }) => id))
  expect(held.length).toBe(new Set(held).size)
  expect(grouped).toBe(held.length)
  const shared = listPoolConflicts(session).flatMap((one) => (one.kind === 'two-groups' ? one.points : []))
  const heads = new Map(
    listAll(session, 'point').map(({ id }) => [
      id,
      new Set(listHoldings(session, id).map(({ group }) => group)),
    ]),
  )
  // What is held and yet single is listed, or has nobody left to stand with.
  for (const [id, groups] of heads) {
    if (held.includes(id) || shared.includes(id)) continue
    for (const group of groups) {
      const others = [...heads].filter(([other, of]) => other !== id && of.has(group)).map(([other]) => other)
      expect(others.filter((other) => !shared.includes(other))).toEqual([])
    }
  }
}

function mergeTold(one: Told, other: Told): Told {
  const { session, fresh } = mergeChanges(one.copy.session, { id: 'day', changes: other.copy.changes })
  const back = mergeChanges(other.copy.session, { id: 'day', changes: one.copy.changes }).session
  expect(takeSnapshot(session)).toEqual(takeSnapshot(back))
  expect(listPoolConflicts(session)).toEqual(listPoolConflicts(back))
  const changes = [...one.copy.changes, ...fresh].toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || a.tick - b.tick || (a.device < b.device ? -1 : 1),
  )
  return { copy: { session, changes }, claims: new Map([...one.claims, ...other.claims]) }
}

describe('whatever is put together', () => {
  it('everything nobody undid still stands, or is listed, while others are taken back in any order', () => {
    fc.assert(
      fc.property(joinings, fc.array(fc.nat(20), { maxLength: 14 }), (list, order) => {
        let told = doJoinings(makeJoiningDay(), list, 'desk')
        expectWhole(told)
        const pen = makePen('desk', Date.parse('2026-03-05T09:00:00.000Z'))
        for (const which of order) {
          told = undoOne(told, which, pen)
          expectWhole(told)
        }
      }),
    )
  })

  it('in two copies, crosswise too, still stands or is listed, and afterwards in any order of undo', () => {
    fc.assert(
      fc.property(
        joinings,
        joinings,
        joinings,
        fc.array(fc.nat(20), { maxLength: 10 }),
        (before, mine, theirs, order) => {
          const start = doJoinings(makeJoiningDay(), before, 'first-desk')
          let told = mergeTold(doJoinings(start, mine, 'desk'), doJoinings(start, theirs, 'other'))
          expectWhole(told)
          const pen = makePen('desk', Date.parse('2026-03-05T09:00:00.000Z'))
          for (const which of order) {
            told = undoOne(told, which, pen)
            expectWhole(told)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

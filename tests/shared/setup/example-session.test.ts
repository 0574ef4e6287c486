import { expect, it } from 'vitest'

import { makeExample } from '#electron/app/example.ts'
import { readChange } from '#shared/model/change.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { describeSession } from '#shared/session/info.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { listPointRows } from '#shared/session/points.ts'
import { makePen } from '#tests/helpers/pen.ts'

it('has something of every kind, nothing that points nowhere, and no names outside identities', async () => {
  const { id, changes } = await makeExample(makePen())
  expect(changes.filter((change) => readChange(change) === null)).toEqual([])
  const session = foldChanges(emptySession(id), changes)
  const info = describeSession(session)
  expect(info).toMatchObject({ points: 63, notUnderstood: [], conflicts: [] })
  expect(info.topics).toHaveLength(4)
  expect(info.tables.every((table) => table.points > 10)).toBe(true)
  expect(Object.keys(info.kinds)).toHaveLength(11)
  expect(Object.keys(info.participants)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5'])
  const rows = listPointRows(session)
  expect(rows.filter((row) => row.topic === null || row.table === null)).toEqual([])
  expect(rows.filter((row) => row.kind === 'quote' && row.participant === null)).toEqual([])
  expect(rows.filter((row) => row.under !== null)).toHaveLength(1)
  expect(JSON.stringify([info, rows])).not.toMatch(/Adeyemi|example\.org/u)
})

import { expect, it } from 'vitest'

import { makeListed, readList } from '#renderer/setup/listed-people.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listAll } from '#shared/session/list.ts'
import { copyForTable } from '#shared/session/table-copy.ts'
import { editSetup } from '#shared/setup/edit-setup.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { makeTableDay, openCopy } from '#tests/helpers/table-day.ts'

it('what a list says besides is noted here, and no table file has it', () => {
  const day = makeTableDay(1)
  const text = 'Name, Post, Allergies\nJo Example, Nurse, canary nuts\nSam Sample, Porter,'
  const { fresh } = readList(day.session, text)
  const edits = editSetup(day.session, makeListed(day.session, fresh).edits, makePen('desk'))
  const notes = listAll(foldChanges(day.session, edits), 'person').map(({ code, note }) => [code, note])
  expect(notes).toEqual([
    ['P1', 'canary note'],
    ['P2', 'canary nuts'],
    ['P3', ''],
  ])
  const copy = copyForTable(day.session, [...day.changes, ...edits], day.tables[0] ?? '')
  expect(JSON.stringify(copy)).not.toContain('canary nuts')
  const codes = [...openCopy('day', copy).session.records.person.values()].map(({ code }) => code)
  expect(codes).toEqual(['P1', 'P2', 'P3'])
})

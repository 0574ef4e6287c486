import { copyFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { changePooledFile } from '#electron/app/pooled-file.ts'
import { groupPoints } from '#shared/pooling/group-points.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { orderGroup } from '#tests/helpers/pooled-day.ts'
import { askPooled, runPooled } from '#tests/helpers/run-pooled.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

async function decideIn(path: string, device: string, id: string, ...points: readonly string[]) {
  await changePooledFile(path, async ({ session }) => ({
    changes: groupPoints(session, [orderGroup(id, ...points)], makePen(device)),
    result: undefined,
  }))
}

it('counts decisions of pooling, and those that do not go together, in a merge and in what is told of a file', async () => {
  const path = join(makeFolder(), 'a.pooled')
  await askPooled('new', path, '--title', 'A day')
  await changePooledFile(path, async ({ session }) => {
    const act = startAct(session, makePen('first'))
    for (const id of ['p1', 'p2', 'p3', 'p4', 'p5']) act.make('point', { text: id }, id)
    return { changes: act.changes(), result: undefined }
  })
  const copy = join(path, '..', 'copy.pooled')
  copyFileSync(path, copy)
  await decideIn(path, 'one', 'G1', 'p1', 'p2')
  await decideIn(copy, 'two', 'G2', 'p2', 'p3')
  await decideIn(copy, 'two', 'G3', 'p4', 'p5')

  expect((await runPooled('merge', path, copy, '--dry-run')).out).toBe(
    'Would be 0 added, 0 updated, 5 points unchanged.\n2 pooling decisions would be brought in.\n1 pooling conflict, to be settled in Pool. Every point counts once all the same.\n',
  )
  expect((await runPooled('info', copy)).out).toContain('2 pooling decisions, 0 pooling conflicts.\n')
  expect(await askPooled('merge', path, copy)).toMatchObject({ poolingDecisions: 2, poolingConflicts: 1 })
  expect((await runPooled('info', path)).out).toContain(
    '3 pooling decisions, 1 pooling conflict, to be settled in Pool.\n',
  )
  expect(await askPooled('info', path)).toMatchObject({ poolingDecisions: 3, poolingConflicts: 1 })
})

import { expect, it } from 'vitest'

import { explain } from '#electron/app/explain.ts'
import { FileProblem } from '#electron/app/file-lock.ts'
import { nodeDisk } from '#electron/files/disk.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

it('passes our own sentences', () => {
  expect(explain(new FileProblem('It is locked.'))).toMatchObject({
    code: 'PROBLEM',
    message: 'It is locked.',
  })
})

it('says why the disk refused, also where that lies under another error', async () => {
  const error = await nodeDisk.readFile(`${makeFolder()}/secret-name`).catch((refusal: unknown) => refusal)
  for (const one of [error, new Error('Not saved: secret', { cause: error })]) {
    expect(explain(one)).toMatchObject({
      code: 'PROBLEM',
      message: expect.stringContaining('not there'),
    })
    expect(explain(one)).not.toMatchObject({ message: expect.stringContaining('secret') })
  }
})

it('tells nothing of the inside of any other error', () => {
  expect(explain(new TypeError('x is undefined'))).toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
    message: expect.not.stringContaining('undefined'),
  })
})

import { expect, test } from 'vitest'

import { explainDiskError, isDiskFull, isWritingForbidden } from '#electron/files/explain-disk-error.ts'

const withCode = (code: string) => Object.assign(new Error(`${code}: /home/somebody/notes`), { code })

test.each(['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EBUSY', 'ESOMETHING'])(
  'the sentence for %s says what to do and names no path',
  (code) => {
    const sentence = explainDiskError(withCode(code))
    expect(sentence).toMatch(/: (free|save|choose|close|plug)/)
    expect(sentence).not.toContain('/home')
  },
)

test('an error without a code still gets a sentence', () => {
  expect(explainDiskError(new Error('odd'))).toBe('The disk refused (unknown): save a copy on another disk.')
})

test('a full disk and a folder that refuses writing are told apart', () => {
  expect([isDiskFull(withCode('ENOSPC')), isWritingForbidden(withCode('ENOSPC'))]).toEqual([true, false])
  expect([isDiskFull(withCode('EROFS')), isWritingForbidden(withCode('EROFS'))]).toEqual([false, true])
})

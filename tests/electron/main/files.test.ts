import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { describeFailedStart, describeFault } from '#electron/main/describe-fault.ts'
import { cleanFileName, listOpenFilters, listSaveFilters } from '#electron/main/file-filters.ts'
import { findGivenPaths } from '#electron/main/given-paths.ts'
import { readDesktopFile } from '#electron/main/read-desktop-file.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pooled-files-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('session files on a command line', () => {
  test('are taken relative to where it was given, and nothing else is', () => {
    const argv = [
      '/opt/pooled',
      '.',
      '--flag',
      '--x=y.pooled',
      'day.pooled',
      resolve('/a/B.POOLED'),
      'notes.docx',
    ]
    expect(findGivenPaths(argv, '/home/x')).toEqual([resolve('/home/x/day.pooled'), resolve('/a/B.POOLED')])
  })

  test('may be none', () => expect(findGivenPaths(['x.pooled'], '/')).toEqual([]))
})

describe('a file the person chose', () => {
  test('is read whole, under its own name', async () => {
    await writeFile(join(folder, 'notes – café.txt'), 'one\ntwo')
    const file = await readDesktopFile(join(folder, 'notes – café.txt'))
    expect(file).toEqual({ name: 'notes – café.txt', bytes: new TextEncoder().encode('one\ntwo') })
  })

  test('is refused over 256 MiB before it is read', async () => {
    await writeFile(join(folder, 'huge.docx'), '')
    await truncate(join(folder, 'huge.docx'), 256 * 1024 * 1024 + 1)
    await expect(readDesktopFile(join(folder, 'huge.docx'))).rejects.toThrow('too large')
  })

  test('is told in a sentence when it is not there or no file', async () => {
    const missing = await readDesktopFile(join(folder, 'missing')).catch(describeFault)
    const directory = await readDesktopFile(folder).catch(describeFault)
    expect(missing).toBe('That file or folder is no longer there; choose another.')
    expect(directory).toBe('That is a folder; choose a file.')
  })
})

describe('a suggested name', () => {
  test.each([
    ['Draft 0.1.docx', 'Draft 0.1.docx'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['C:\\x\\y.csv', 'y.csv'],
    ['what? "this": a|b*.docx', 'what   this   a b .docx'],
    ['tab\tand\u0000.txt', 'tab and .txt'],
    ['..', 'Untitled'],
    ['   ', 'Untitled'],
  ])('%j becomes %j', (given, name) => expect(cleanFileName(given)).toBe(name))

  test('keeps its kind in the dialog', () => {
    expect(listSaveFilters('a.DOCX')).toEqual([{ name: 'Word document', extensions: ['docx'] }])
    expect(listSaveFilters('a.exe')).toEqual([])
    expect(listOpenFilters()[0]?.extensions).toEqual(['pooled', 'docx', 'txt', 'md', 'csv', 'json'])
  })
})

describe('a fault', () => {
  const fault = Object.assign(new Error("EACCES: permission denied, open '/home/somebody/x'"), {
    code: 'EACCES',
  })

  test('is told without its path', () => {
    expect(describeFault(fault)).toBe('Pooled may not use that place; choose another.')
    expect(describeFailedStart(fault)).not.toContain('somebody')
  })

  test('written for people is told as written', () => {
    const problem = Object.assign(new Error('The session is open elsewhere.'), { name: 'LockProblem' })
    expect([describeFault(problem), describeFailedStart(problem)]).toEqual([problem.message, problem.message])
  })

  test('of another kind is named by its code or its class', () => {
    expect(describeFault(Object.assign(new Error(), { code: 'EXDEV' }))).toContain('(EXDEV)')
    expect(describeFault(new TypeError('x is not a function'))).toContain('(TypeError)')
    expect(describeFault('secret')).toContain('(unknown)')
  })
})

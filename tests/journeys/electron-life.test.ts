import { execFile } from 'node:child_process'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { answerPrompts, readPrompts } from '#tests/helpers/answer-prompts.ts'
import { buildProbe } from '#tests/helpers/build-probe.ts'
import { findRuntime, launchElectron, readEnvironment } from '#tests/helpers/launch-electron.ts'
import type { LaunchedElectron } from '#tests/helpers/launch-electron.ts'
import { openProbe } from '#tests/helpers/open-probe.ts'

let probeFolder: string
let scratch: string
let launched: LaunchedElectron
let page: Page
const told: string[] = []

beforeAll(async () => {
  probeFolder = await buildProbe()
  scratch = await mkdtemp(join(tmpdir(), 'pooled-journey-'))
  await writeFile(join(scratch, 'day.pooled'), 'a session')
  launched = await launchElectron({
    folder: probeFolder,
    args: [join(scratch, 'gone.pooled'), join(scratch, 'day.pooled')],
  })
  launched.app.process().stdout?.on('data', (text) => told.push(String(text)))
  page = await openProbe(launched.app)
})

afterAll(async () => {
  await launched.close()
  await rm(scratch, { recursive: true, force: true })
})

describe('files', () => {
  test('come to the page by the dialog', async () => {
    await writeFile(join(scratch, 'notes.txt'), 'said at table 1')
    await answerPrompts(launched.app, { open: join(scratch, 'notes.txt') })
    const opened = await page.evaluate(async () => {
      const file = await pooledDesktop.openFile()
      return file === null ? null : [file.name, new TextDecoder().decode(file.bytes)]
    })
    expect(opened).toEqual(['notes.txt', 'said at table 1'])
  })

  test('go from the page by the dialog, which is told a clean name', async () => {
    await answerPrompts(launched.app, { save: join(scratch, 'saved.docx') })
    const saved = await page.evaluate(() =>
      pooledDesktop.saveFile({ suggestedName: '../Draft 0.1.docx', bytes: new Uint8Array([0, 1, 255]) }),
    )
    expect(saved).toEqual({ name: 'saved.docx' })
    expect([...(await readFile(join(scratch, 'saved.docx')))]).toEqual([0, 1, 255])
    const [prompt] = await readPrompts(launched.app)
    expect(prompt?.told).toMatchObject({
      filters: [{ name: 'Word document', extensions: ['docx'] }],
      defaultPath: expect.stringMatching(/Documents.Draft 0\.1\.docx$/),
    })
  })

  test('stay where they are when the person cancels', async () => {
    await answerPrompts(launched.app, {})
    const answers = await page.evaluate(() =>
      Promise.all([
        pooledDesktop.openFile(),
        pooledDesktop.saveFile({ suggestedName: 'x.csv', bytes: new Uint8Array() }),
      ]),
    )
    expect(answers).toEqual([null, null])
  })

  test('that cannot be used are explained in a sentence', async () => {
    await answerPrompts(launched.app, {
      open: join(scratch, 'gone.txt'),
      save: join(scratch, 'no-such-folder', 'x.csv'),
    })
    const sentences = await page.evaluate(() =>
      Promise.all(
        [
          pooledDesktop.openFile(),
          pooledDesktop.saveFile({ suggestedName: 'x.csv', bytes: new Uint8Array() }),
        ].map((act) =>
          act.then(
            () => 'done',
            ({ message }: Error) => message,
          ),
        ),
      ),
    )
    expect(sentences).toEqual([
      'That file or folder is no longer there; choose another.',
      'That file or folder is no longer there; choose another.',
    ])
  })

  test('given at the start, and by a second copy, reach the page', async () => {
    await expect.poll(() => page.evaluate(() => probe.given)).toEqual(['day.pooled'])
    expect(told.join('')).toContain('gone.pooled: That file or folder is no longer there; choose another.\n')
    await writeFile(join(scratch, 'second.pooled'), 'another session')
    const { kind, executable } = findRuntime()
    const args = [
      ...(kind === 'electron' ? ['--no-sandbox'] : []),
      probeFolder,
      `--user-data-dir=${launched.userData}`,
      'second.pooled',
    ]
    await promisify(execFile)(executable, args, { cwd: scratch, env: readEnvironment() })
    await expect.poll(() => page.evaluate(() => probe.given)).toEqual(['day.pooled', 'second.pooled'])
    expect(launched.app.windows()).toHaveLength(1)
  })
})

describe('the end', () => {
  test('waits until the desk is closed, and leaves nothing behind', async () => {
    const notes = join(scratch, 'notes-of-the-probe')
    const another = await launchElectron({ folder: probeFolder, env: { PROBE_NOTES: notes } })
    await openProbe(another.app)
    await another.close()
    expect(await readFile(join(notes, 'closed'), 'utf8')).toBe('yes')
    await expect(access(another.userData)).rejects.toThrow('ENOENT')
  })

  test('of a page is a new page', async () => {
    await using another = await launchElectron({ folder: probeFolder })
    await openProbe(another.app)
    await another.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    const title = (): Promise<unknown> =>
      another.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        return contents?.isCrashed() === false
          ? contents.executeJavaScript('"probe" in globalThis && document.title')
          : 'gone'
      })
    await expect.poll(title, { timeout: 20_000 }).toBe('Probe')
  })

  test('at the start is one sentence that names no path', async () => {
    const userData = await mkdtemp(join(scratch, 'data-'))
    const { kind, executable } = findRuntime()
    const args = [
      ...(kind === 'electron' ? ['--no-sandbox'] : []),
      probeFolder,
      `--user-data-dir=${userData}`,
    ]
    const env = { ...readEnvironment(), PROBE_FAULT: 'start' }
    const failure: { code?: number; stdout?: string } = await promisify(execFile)(executable, args, {
      env,
    }).catch((error: object) => error)
    expect(failure.code).toBe(1)
    expect(failure.stdout?.trim()).toBe(
      'Pooled: Pooled could not start (EROFS); see that no other copy is open and the disk has room, then start it again.',
    )
  })
})

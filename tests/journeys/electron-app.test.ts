import { existsSync } from 'node:fs'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { findRuntime, launchElectron } from '#tests/helpers/launch-electron.ts'
import type { LaunchedElectron } from '#tests/helpers/launch-electron.ts'

const built = (path: string): string => resolve(import.meta.dirname, '../../out', path)
const isBuilt = ['main/index.js', 'main/worker.js', 'preload/index.cjs', 'renderer/index.html'].every(
  (path) => existsSync(built(path)),
)

describe.skipIf(!isBuilt)(`Pooled itself, built, on ${findRuntime().kind}`, () => {
  let folder: string
  let launched: LaunchedElectron
  let page: Page
  const told: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pooled-app-'))
    launched = await launchElectron({ env: { POOLED_LIBRARY: join(folder, 'library') } })
    launched.app.context().on('console', (message) => told.push(message.text()))
    page = await launched.app.firstWindow()
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  afterAll(async () => {
    await launched.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('opens its window with everything from the app', async () => {
    expect(page.url()).toMatch(/^app:\/\/bundle\//)
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(loaded.filter((address) => !address.startsWith('app://bundle/'))).toEqual([])
  })

  test('breaks no rule of its own policy', () => {
    expect(told.filter((text) => text.includes('Content Security Policy'))).toEqual([])
  })

  test('has a library where it was told to have one', async () => {
    await access(join(folder, 'library', 'library.json'))
  })
})

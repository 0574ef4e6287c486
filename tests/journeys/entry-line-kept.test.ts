import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { type Browser, type BrowserServer, chromium } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { listPointRows } from '#shared/session/points.ts'
import { transcript, type TranscriptLine, transcriptTopics } from '#tests/fixtures/scribe-transcript.ts'
import { askDoor } from '#tests/helpers/ask-door.ts'
import { drive, readSaved, readWords, soon } from '#tests/helpers/capture-page.ts'
import { startDoorChild } from '#tests/helpers/door-child.ts'
import { findBrowser, quietFlags } from '#tests/helpers/find-browser.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { openApp } from '#tests/helpers/open-app.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
})

/** A browser in a process that may be ended with force. */
async function launchDoomed(): Promise<BrowserServer> {
  const { executablePath, env } = await findBrowser()
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const options = { executablePath, args: [...quietFlags], env: { ...Object.fromEntries(own), ...env } }
  return chromium.launchServer(options)
}

/** Every half-typed line that the app keeps in a library. */
async function readLines(library: string): Promise<string> {
  const names = await readdir(library, { recursive: true })
  const files = names.filter((name) => basename(name) === 'lines.json')
  const read = files.map((name) => readFile(join(library, name), 'utf8').catch(() => ''))
  return (await Promise.all(read)).join('')
}

test('a half-typed line is back after the browser and the app are ended with force', async () => {
  const library = await mkdtemp(join(tmpdir(), 'pooled-killed-'))
  const first = await startDoorChild(library)
  const server = await launchDoomed()
  const doomed = await (await chromium.connect(server.wsEndpoint())).newPage()
  await doomed.goto(first.address)
  await doomed.getByText('kept in').waitFor()
  const before = drive(doomed)
  await before.begin(['First visit'])
  await before.enter('This one is in')
  await before.row('This one is in').waitFor()
  await before.type('= and this one was not ent')
  await soon(() => readLines(library)).toContain('= and this one was not ent')
  await first.kill()
  await server.kill()

  const second = await startDoorChild(library)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(second.address)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 1, name: 'Open door day' }).waitFor()
  await page.keyboard.press('Alt+2')
  const after = drive(page)
  await after.row('This one is in').waitFor()
  await soon(() => after.line.inputValue()).toBe('= and this one was not ent')
  await after.enter('ered')
  await after.row('and this one was not entered').waitFor()
  await soon(() => readLines(library)).not.toContain('was not ent')
  await context.close()
  await second.stop()
  await rm(library, { recursive: true })
})

test('what one window is typing is not taken by another', async () => {
  const app = await openApp(browser)
  const one = drive(app.page)
  await one.begin(['First visit'])
  await one.type('typed in the first window')
  await soon(() => readLines(app.library)).toContain('typed in the first window')
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(app.door.address)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 1, name: 'Open door day' }).waitFor()
  await page.keyboard.press('Alt+2')
  const other = drive(page)
  await other.enter('typed in the second window')
  await other.row('typed in the second window').waitFor()
  await one.row('typed in the second window').waitFor()
  expect(await one.line.inputValue()).toBe('typed in the first window')
  expect(await other.line.inputValue()).toBe('')
  await context.close()
  await app.close()
})

/** Presses of keys on a British board; Shift is one for each run of letters that need it. */
function countKeys(text: string): number {
  return text.length + (text.match(/[A-Z"!£$%^&*()_+{}:@~<>?|]+/gu)?.length ?? 0)
}

function describeLine([, words, , becomes]: TranscriptLine, topic: string): object {
  const { kind = 'point', role = null, agreement = null, people = null, tags = [], starred = false } = becomes
  const place = { topic: becomes.topic ?? topic, isDetail: becomes.isDetail ?? false }
  return { words, kind, role, agreement, people, tags, starred, ...place }
}

test('three quarters of an hour at a table lose nothing, mark nothing wrong, and cost few keys', async () => {
  const app = await openApp(browser)
  const voice = await askDoor(app.door.address)
  const at = drive(app.page)
  await at.begin(transcriptTopics)
  let extra = 0
  for (const [topic, lines] of transcript.entries()) {
    await at.press(`Control+${topic + 1}`)
    extra += 2
    for (const [before, words, after] of lines) {
      await at.enter(before + words + after)
      extra += countKeys(before + words + after) + 1 - countKeys(words)
    }
  }
  const all = transcript.flat()
  await soon(async () => (await readWords(voice)).length).toBe(all.length)
  const points = listPointRows(await readSaved(voice))
  const found = points.map(({ text, kind, role, agreement, tags, starred, topic, under }) => {
    const { scale = null, people = null } = agreement ?? {}
    const place = { topic, isDetail: under !== null }
    return { words: text, kind, role, agreement: scale, people, tags, starred, ...place }
  })
  const typed = transcript.flatMap((lines, topic) =>
    lines.map((each) => describeLine(each, transcriptTopics[topic] ?? '')),
  )
  expect(found).toEqual(typed)
  expect(extra / all.length).toBeLessThanOrEqual(6.9)
  expect(await at.line.inputValue()).toBe('')
  voice.close()
  await app.close()
  expect(app.complaints).toEqual([])
})

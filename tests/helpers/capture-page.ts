import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'

import { openPooledFile } from '#electron/app/pooled-file.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { compareStamps } from '#shared/session/clock.ts'

import type { DoorVoice } from './ask-door.ts'

/** The machine may be busy: a state is waited for, however long it takes within reason. */
export function soon(read: () => unknown): ReturnType<typeof expect.poll> {
  return expect.poll(read, { timeout: 15_000 })
}

/** Capture as a scribe at a keyboard has it. */
export function drive(page: Page) {
  const line = page.getByRole('textbox', { name: 'New point', exact: true })
  const rows = page.getByRole('listbox', { name: 'Points' }).getByRole('option')
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const enter = async (...lines: readonly string[]): Promise<void> => {
    for (const words of lines) {
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
    }
  }
  return {
    page,
    line,
    rows,
    /** What stands under the line. */
    foot: line.locator('xpath=ancestor::div[.//button][1]'),
    row: (text: string): Locator => rows.filter({ hasText: text }),
    press,
    enter,
    type: (text: string): Promise<void> => page.keyboard.type(text),
    /** Goes to Capture in a new session. */
    begin: (topics: readonly string[]): Promise<void> => begin(page, topics),
    hasFocus: (): Promise<boolean> => line.evaluate((node) => node === document.activeElement),
    paste: (text: string): Promise<void> => paste(page, text),
    /** Waits until a screen reader is told something. */
    said: (sentence: string): Promise<void> =>
      page.locator('[aria-live]').filter({ hasText: sentence }).first().waitFor({ state: 'attached' }),
  }
}

export type CapturePage = ReturnType<typeof drive>

async function begin(page: Page, topics: readonly string[]): Promise<void> {
  await page.keyboard.press('Alt+n')
  await page.getByRole('textbox', { name: 'Title' }).fill('Open door day')
  await page.getByRole('textbox', { name: 'Topics' }).fill(topics.join('\n'))
  await page.getByRole('button', { name: 'Create session' }).click()
  await page.getByRole('heading', { name: 'The day', level: 2 }).waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByRole('textbox', { name: 'New point', exact: true }).waitFor()
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

/** The only session of a library, as a copy of it that is saved now holds it. */
export async function readSaved({ desk }: DoorVoice): Promise<Session> {
  const [summary] = await desk.library.list()
  const { bytes } = await desk.archive.saveBag({ session: summary?.id ?? '' })
  const folder = await mkdtemp(join(tmpdir(), 'pooled-saved-'))
  const file = join(folder, 'day.pooled')
  await writeFile(file, Buffer.from(bytes, 'base64'))
  const { session } = await openPooledFile(file)
  await rm(folder, { recursive: true })
  return session
}

/** Its points in the order they were made, withdrawn ones too. */
export async function readPoints(voice: DoorVoice): Promise<readonly Rec<'point'>[]> {
  return [...(await readSaved(voice)).records.point.values()].toSorted((a, b) =>
    compareStamps(a.made, b.made),
  )
}

/** The words of those that stand. */
export async function readWords(voice: DoorVoice): Promise<readonly string[]> {
  return (await readPoints(voice)).filter(({ withdrawn }) => !withdrawn).map(({ text }) => text)
}

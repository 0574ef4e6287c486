import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { unzipSync } from 'fflate'
import type { Browser, Download, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { findViolations, openApp } from '#tests/helpers/open-app.ts'
import { askPooled } from '#tests/helpers/run-pooled.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function command(page: Page, name: string): Promise<void> {
  await press(page, 'Control+k')
  await page.getByPlaceholder('Find a command').fill(name)
  await page.getByRole('menuitem', { name }).first().waitFor()
  await press(page, 'Enter')
  await page.getByPlaceholder('Find a command').waitFor({ state: 'detached' })
}

/** Does something that hands out a file, and keeps the file in a folder under its own name. */
async function save(page: Page, folder: string, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return keep(download, folder)
}

async function keep(download: Download, folder: string): Promise<string> {
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

async function choose(page: Page, files: readonly string[], act: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()])
  await chooser.setFiles([...files])
}

async function type(page: Page, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await page.getByRole('textbox', { name: 'New point' }).waitFor()
    await page.keyboard.type(line)
    await press(page, 'Enter')
    await page.getByRole('listbox', { name: 'Points' }).getByText(line).waitFor()
  }
}

async function saved(page: Page): Promise<void> {
  await page.getByText(/^Saved \d\d:\d\d:\d\d$/u).waitFor()
}

async function makeSession(page: Page): Promise<void> {
  await press(page, 'Alt+n')
  await page.keyboard.type('Open door day')
  await press(page, 'Tab', 'Tab')
  await page.keyboard.type('Arriving')
  await press(page, 'Tab', 'Control+a')
  await page.keyboard.type('3')
  await press(page, 'Tab', 'Tab', 'Enter')
  await page.getByRole('heading', { name: 'Open door day', level: 1 }).waitFor()
}

describe('table files, by keyboard', () => {
  test('go out to a laptop, are typed into there, and come back twice with exact counts', async () => {
    const folder = makeFolder()
    const desk = await openApp(browser)
    const laptop = await openApp(browser)
    await makeSession(desk.page)
    await command(desk.page, 'Make table files')
    await desk.page.getByRole('dialog', { name: 'Table files' }).waitFor()
    expect(await findViolations(desk.page)).toEqual([])
    const zip = await save(desk.page, folder, () => press(desk.page, 'Enter'))
    expect(Object.keys(unzipSync(await readFile(zip)))).toEqual([
      'Table 1 - Open door day.pooled',
      'Table 2 - Open door day.pooled',
      'Table 3 - Open door day.pooled',
    ])
    const saveTwo = desk.page.getByRole('button', { name: 'Save the file of Table 2' })
    await saveTwo.focus()
    const file = await save(desk.page, folder, () => press(desk.page, 'Enter'))
    await desk.page.getByText('Saved as Table 2 - Open door day.pooled.').last().waitFor()
    await press(desk.page, 'Escape')

    await choose(laptop.page, [file], () => press(laptop.page, 'Control+o'))
    await type(laptop.page, ['No ramp at the door', 'The bell is broken', 'Nobody at the desk'])
    await saved(laptop.page)
    const back = await save(laptop.page, makeFolder(), () => press(laptop.page, 'Control+Shift+s'))
    expect(back).toMatch(/Table 2 - Open door day\.pooled$/u)

    const copy = join(folder, 'again.pooled')
    await copyFile(back, copy)
    const damaged = join(folder, 'damaged.pooled')
    await writeFile(damaged, (await readFile(back)).subarray(0, 3_000))
    const minutes = join(folder, 'minutes.txt')
    await writeFile(minutes, 'Said at the table')
    const files = [back, minutes, damaged, copy]
    await choose(desk.page, files, () => command(desk.page, 'Bring in table files'))
    const dialog = desk.page.getByRole('dialog', { name: 'Bring in table files' })
    await dialog.getByText('3 points added').waitFor()
    await dialog.getByText('2 files are refused').waitFor()
    expect(await dialog.getByRole('row').allInnerTexts()).toEqual([
      expect.stringContaining('File'),
      expect.stringMatching(/^damaged\.pooled.*Refused.*damaged or not a \.pooled file/su),
      expect.stringMatching(/^minutes\.txt.*Refused.*Not a \.pooled file/su),
      expect.stringMatching(/^Table 2 - Open door day\.pooled\s+3\s+0\s+0/u),
      expect.stringMatching(/^again\.pooled\s+0\s+0\s+3\s+nothing new/u),
    ])
    expect(await findViolations(desk.page)).toEqual([])
    await press(desk.page, 'Enter')
    await desk.page.getByRole('dialog', { name: 'Brought in' }).getByText('3 points added').waitFor()
    await press(desk.page, 'Enter')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await choose(desk.page, [back, copy], () => command(desk.page, 'Bring in table files'))
    await desk.page.getByText('hold nothing that is not in “Open door day” already').waitFor()
    await press(desk.page, 'Escape')

    const whole = await save(desk.page, makeFolder(), () => press(desk.page, 'Control+Shift+s'))
    expect(await askPooled('info', whole)).toMatchObject({
      points: 3,
      tables: [
        { title: 'Table 1', points: 0 },
        { title: 'Table 2', points: 3 },
        { title: 'Table 3', points: 0 },
      ],
    })
    expect([...desk.complaints, ...laptop.complaints]).toEqual([])
    await laptop.close()
    await desk.close()
  })
})

describe('versions, by keyboard', () => {
  test('Ctrl+S says that all is saved and keeps one, which can be saved as it was', async () => {
    const { page, complaints, close } = await openApp(browser)
    await makeSession(page)
    await press(page, 'Alt+Digit2')
    await type(page, ['Said before'])
    await saved(page)
    await press(page, 'Control+s')
    await page
      .getByText(/^All saved at \d\d:\d\d, and kept as a version\.$/u)
      .first()
      .waitFor()
    await press(page, 'Control+s')
    await page
      .getByText(/^All saved at \d\d:\d\d\.$/u)
      .first()
      .waitFor()
    await press(page, 'Escape')
    await type(page, ['Said after'])
    await command(page, 'Save a version')
    await page.keyboard.type('After lunch')
    await press(page, 'Enter')
    await page.getByText('Kept as “After lunch”.').first().waitFor()
    await command(page, 'Versions')
    const dialog = page.getByRole('dialog', { name: 'Versions' })
    const rows = dialog.getByRole('listitem')
    await rows.getByText('After lunch').waitFor()
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringContaining('2 points then'),
      expect.stringMatching(/Saved at \d\d:\d\d.*1 point then/su),
    ])
    expect(await findViolations(page)).toEqual([])
    await press(page, 'Tab')
    const copy = await save(page, makeFolder(), () => press(page, 'Enter'))
    expect(await askPooled('info', copy)).toMatchObject({ points: 1 })
    await press(page, 'Escape')
    expect(complaints).toEqual([])
    await close()
  })
})

import { readFile } from 'node:fs/promises'

import type { Browser, Locator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { findViolations, openApp, type OpenApp } from '#tests/helpers/open-app.ts'

let browser: Browser
let app: OpenApp
let page: Page
let allowed: RegExp

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
})

beforeEach(async () => {
  app = await openApp(browser)
  page = app.page
  allowed = /^$/u
})

afterEach(async () => {
  await app.close()
  expect(app.complaints.filter((complaint) => !allowed.test(complaint))).toEqual([])
})

const sections = [
  'The day',
  'Topics',
  'Tables',
  'People and roles',
  'Organisations',
  'Sides',
  'Standards',
  'Abbreviations',
  'Facts about the day',
  'Check',
]

/** The machine may be busy: a state is waited for, however long it takes within reason. */
function soon<Value>(read: () => Promise<Value>) {
  return expect.poll(read, { timeout: 15_000 })
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function command(name: string): Promise<void> {
  await press('Control+k')
  await page.getByPlaceholder('Find a command').fill(name)
  await page.getByRole('menuitem', { name }).first().waitFor()
  await press('Enter')
  await page.getByPlaceholder('Find a command').waitFor({ state: 'detached' })
}

async function makeSession(title: string, topics: readonly string[] = []): Promise<void> {
  await press('Alt+n')
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await page.getByRole('textbox', { name: 'Topics' }).fill(topics.join('\n'))
  await page.getByRole('button', { name: 'Create session' }).click()
  await page.getByRole('heading', { name: 'The day', level: 2 }).waitFor()
}

async function goToSection(name: string, on = page): Promise<void> {
  await on.getByRole('option', { name: new RegExp(`^${name}`, 'u') }).click()
  await on.getByRole('heading', { name, level: 2 }).waitFor()
}

function field(name: string, on = page) {
  return on.getByRole('textbox', { name, exact: true })
}

async function focused(element: Locator): Promise<void> {
  await soon(() => element.evaluate((node) => node === document.activeElement)).toBe(true)
}

async function saved(on = page): Promise<void> {
  await on.getByText(/^Saved \d\d:\d\d:\d\d$/u).waitFor()
}

describe('by keyboard alone', () => {
  test('a session is made, prepared, and there again after the page is loaded again', async () => {
    await press('Alt+n')
    await focused(page.getByRole('textbox', { name: 'Title' }))
    await page.keyboard.type('Open door day')
    await press('Tab', 'ArrowDown', 'Tab')
    await page.keyboard.type('Arrival\nWaiting')
    await press('Tab')
    await press('Control+a')
    await page.keyboard.type('3')
    await press('Tab', 'Tab', 'Enter')
    await page.getByRole('heading', { name: 'Open door day', level: 1 }).waitFor()
    expect(await page.title()).toBe('Open door day – Pooled')

    await press('F6', 'ArrowDown')
    await page.getByRole('heading', { name: 'Topics', level: 2 }).waitFor()
    await press('F6', 'Enter')
    await expect
      .poll(() => field('Topic 2: Topic').evaluate((node) => node === document.activeElement))
      .toBe(true)
    await press('Enter')
    await page.keyboard.type('Going home')
    await press('Enter')
    await field('Topic 3: Topic').waitFor()
    await page.keyboard.type('Leaving')
    await press('Enter')
    await field('Topic 4: Topic').waitFor()
    await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab')
    await page.keyboard.type('1-2')
    await press('Alt+ArrowUp')
    await soon(() => field('Topic 3: Topic').inputValue()).toBe('Leaving')
    await press('Tab')
    await soon(() => field('Topic 3: Asked of').inputValue()).toBe('1, 2')
    await saved()

    await page.reload()
    await page.getByRole('heading', { name: 'Open door day', level: 1 }).waitFor()
    await goToSection('Topics')
    expect(await field('Topic 1: Topic').inputValue()).toBe('Arrival')
    expect(await field('Topic 3: Topic').inputValue()).toBe('Leaving')
    await goToSection('The day')
    await page
      .getByRole('button', { name: /Template/u })
      .getByText('Summary and action plan')
      .waitFor()
  })

  test('the keys go to the screens and back to the Library, where the session can be found', async () => {
    await makeSession('Open door day')
    await press('Alt+Digit2')
    await page
      .getByRole('button', { name: 'Capture', exact: true })
      .and(page.locator('[aria-current]'))
      .waitFor()
    await press('Alt+Digit1')
    await page.getByRole('heading', { name: 'The day' }).waitFor()
    await press('Alt+Digit0')
    await page.getByRole('heading', { name: 'Sessions', level: 1 }).waitFor()
    expect(await page.title()).toBe('Pooled')
    await press('Control+f')
    await page.keyboard.type('nothing like it')
    await page.getByText('No session has these words').waitFor()
    await press('Escape')
    await page.keyboard.type('DOOR')
    await page.getByRole('rowheader', { name: 'Open door day' }).waitFor()
    await press('Enter')
    await page.getByRole('heading', { name: 'Open door day', level: 1 }).waitFor()
    await press('Alt+Digit0')
    await page.getByRole('button', { name: 'Continue' }).waitFor()
    await press('F6', 'Enter')
    await page.getByRole('heading', { name: 'Open door day', level: 1 }).waitFor()
  })
})

describe('what is typed', () => {
  test('saves by itself, with partial dates and rough numbers kept as they were written', async () => {
    await makeSession('Open door day')
    await field('Date').fill('Tuesday 22nd July')
    await field('Venue').fill('The old library')
    await field('How many came, or will come').fill('about 120')
    await press('Tab')
    await page.getByText('a part of the date is open').waitFor()
    await saved()
    await press('Control+s')
    await page
      .getByRole('status')
      .getByText(/^All saved at \d\d:\d\d, and kept as a version\.$/u)
      .waitFor()
    await press('Alt+Digit0')
    await page.getByRole('rowheader').first().waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Continue' }).click()
    await soon(() => field('Date').inputValue()).toBe('Tuesday 22nd July')
    expect(await field('How many came, or will come').inputValue()).toBe('about 120')
  })

  test('is the field’s to undo while it is typed, and the session’s once it is kept', async () => {
    await makeSession('Open door day')
    await field('Venue').fill('First floor')
    await press('Enter')
    await saved()
    await page.getByRole('button', { name: 'Undo: change the day' }).waitFor()
    await press('Control+z')
    await soon(() => field('Venue').inputValue()).toBe('')
    await press('Control+Shift+z')
    await soon(() => field('Venue').inputValue()).toBe('First floor')

    await page.clock.pauseAt(Date.now() + 60_000)
    await field('Date').pressSequentially('May')
    await press('Control+z')
    await soon(() => field('Date').inputValue()).toBe('')
    expect(await field('Venue').inputValue()).toBe('First floor')
  })

  test('stays in the field when it is refused, with the reason under it', async () => {
    await makeSession('Open door day', ['Arrival'])
    await goToSection('Topics')
    await field('Topic 1: Minutes').fill('half an hour')
    await press('Tab')
    await page.getByText('Minutes are a whole number').waitFor()
    expect(await field('Topic 1: Minutes').inputValue()).toBe('half an hour')
    await page.getByText('Not saved: see the field marked red').waitFor()
    await goToSection('Tables')
    await goToSection('Topics')
    expect(await field('Topic 1: Minutes').inputValue()).toBe('half an hour')
    await field('Topic 1: Minutes').fill('30')
    await press('Tab')
    await saved()
  })

  test('is not lost when another window changes the session at the same time', async () => {
    await makeSession('Open door day')
    const other = await page.context().newPage()
    await other.goto(app.door.address)
    await other.getByRole('button', { name: 'Continue' }).click()
    await other.getByRole('heading', { name: 'The day' }).waitFor()
    await page.clock.pauseAt(Date.now() + 60_000)
    await field('Venue').pressSequentially('The old lib')
    await field('Venue', other).fill('Town hall')
    await field('Title', other).fill('Open house')
    await other.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Open house', level: 1 }).waitFor()
    expect(await field('Venue').inputValue()).toBe('The old lib')
    await field('Venue').pressSequentially('rary')
    await press('Enter')
    await soon(() => field('Venue', other).inputValue()).toBe('The old library')
  })

  test('makes people of new names, and gives them their roles', async () => {
    await makeSession('Open door day')
    await goToSection('Tables')
    const scribe = page.getByRole('combobox', { name: 'Table 1: Scribe' })
    await scribe.fill('Ann Example')
    await press('Enter')
    await goToSection('People and roles')
    await page.getByRole('option', { name: /P1.*Ann Example.*Scribe/u }).click()
    await field('Email').fill('ann@example.org')
    await page.getByRole('button', { name: 'Add a role: P1' }).click()
    await page.getByRole('menuitem', { name: 'Core group' }).click()
    await page.getByRole('option', { name: /Scribe, Core group/u }).waitFor()
    await goToSection('Tables')
    await page.getByRole('combobox', { name: 'Table 2: Scribe' }).fill('ann')
    await page.getByRole('option', { name: 'Ann Example' }).click()
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Table 2: Scribe' }).inputValue())
      .toBe('Ann Example')
    const third = page.getByRole('combobox', { name: 'Table 3: Scribe' })
    await third.pressSequentially('An')
    await page.getByRole('option', { name: 'Ann Example' }).waitFor()
    await press('Escape')
    await page.getByRole('option', { name: 'Ann Example' }).waitFor({ state: 'detached' })
    await soon(() => third.inputValue()).toBe('')
    await third.pressSequentially('a')
    await page.getByRole('option', { name: 'Ann Example' }).waitFor()
    await press('ArrowDown', 'Enter')
    await soon(() => third.inputValue()).toBe('Ann Example')
    await goToSection('People and roles')
    expect(await page.getByRole('listbox', { name: 'People' }).getByRole('option').count()).toBe(1)
  })

  test('can be pasted as a list, taken out again and brought back', async () => {
    await makeSession('Open door day')
    await goToSection('Topics')
    await page.getByRole('textbox', { name: 'Add a topic' }).focus()
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '1. Arrival\n2. Waiting\n- Going home')
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(paste)
    })
    await soon(() => field('Topic 3: Topic').inputValue()).toBe('Going home')
    await page.getByRole('button', { name: 'Withdraw topic 2' }).click()
    await soon(() => field('Topic 2: Topic').inputValue()).toBe('Going home')
    await page.getByText('1 withdrawn').click()
    await page.getByRole('button', { name: 'Bring back' }).click()
    await soon(() => field('Topic 2: Topic').inputValue()).toBe('Waiting')
    await press('Control+z')
    await soon(() => field('Topic 2: Topic').inputValue()).toBe('Going home')
  })
})

describe('what is typed while the app is away', () => {
  test('is kept, and goes in once when it is back', async () => {
    let drop = (): Promise<void> => Promise.resolve()
    await page.routeWebSocket('**/desk', (socket) => {
      socket.connectToServer()
      drop = () => socket.close()
    })
    await page.reload()
    await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor()
    await makeSession('Open door day', ['Arrival'])
    await page.context().setOffline(true)
    await drop()
    await page.getByText('Not saved: no connection').waitFor()
    await field('Venue').fill('The old library')
    await press('Tab')
    await goToSection('Topics')
    await page.getByRole('textbox', { name: 'Add a topic' }).fill('Waiting')
    await press('Enter')
    await page.getByText('Waiting to be saved').waitFor()
    await field('Topic 1: Topic').fill('Coming in')
    await page.context().setOffline(false)
    await soon(() => field('Topic 2: Topic').inputValue()).toBe('Waiting')
    await saved()
    expect(await field('Topic 1: Topic').inputValue()).toBe('Coming in')
    expect(await field('Topic 3: Topic').count()).toBe(0)
    await page.reload()
    await soon(() => field('Venue').inputValue()).toBe('The old library')
    // A browser complains of a lost connection whatever the page does.
    allowed = /WebSocket/u
  })

  test('outlives the page, even before it was sent', async () => {
    await makeSession('Open door day')
    await page.clock.pauseAt(Date.now() + 60_000)
    await field('Venue').pressSequentially('The old library')
    await page.clock.resume()
    await page.reload()
    await soon(() => field('Venue').inputValue()).toBe('The old library')
    await saved()
    await page.reload()
    await soon(() => field('Venue').inputValue()).toBe('The old library')
  })
})

describe('files', () => {
  async function saveCopy(on: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
    const downloading = on.waitForEvent('download')
    await on.keyboard.press('Control+Shift+s')
    const download = await downloading
    const buffer = await readFile(await download.path())
    return { name: download.suggestedFilename(), mimeType: 'application/zip', buffer }
  }

  async function open(on: Page, file: Awaited<ReturnType<typeof saveCopy>>): Promise<void> {
    const choosing = on.waitForEvent('filechooser')
    await on.keyboard.press('Control+o')
    await (await choosing).setFiles(file)
  }

  test('a copy opens elsewhere, comes back with its changes, and what differs is settled', async () => {
    await makeSession('Open door day', ['Arrival'])
    const copy = await saveCopy(page)
    expect(copy.name).toMatch(/\.pooled$/u)
    const there = await openApp(browser)
    try {
      await open(there.page, copy)
      await there.page.getByRole('heading', { name: 'Open door day', level: 1 }).waitFor()
      await there.page.keyboard.press('Alt+Digit1')
      await field('Title', there.page).fill('Open door week')
      await there.page.keyboard.press('Enter')
      await saved(there.page)
      const changed = await saveCopy(there.page)

      await field('Title').fill('Open door evening')
      await press('Enter')
      await saved()
      await open(page, changed)
      const dialog = page.getByRole('dialog', { name: 'This session is here already' })
      await dialog.getByText('leaves 1 wording that differs').waitFor()
      await focused(dialog.getByRole('button', { name: 'Bring in' }))
      await press('Enter')
      await page.getByText('1 wording differs between two copies').waitFor()
      await page.getByRole('button', { name: 'Settle…' }).click()
      await page.getByRole('radio', { name: 'Open door week' }).check({ force: true })
      await page.getByRole('button', { name: 'Settle 1' }).click()
      await page.getByRole('heading', { name: 'Open door week', level: 1 }).waitFor()
      await page.getByText('1 wording differs').waitFor({ state: 'detached' })

      await open(page, changed)
      await page.getByText('holds nothing that is not in').waitFor()
      expect(there.complaints).toEqual([])
    } finally {
      await there.close()
    }
  })

  test('something that is not a session is refused with one sentence, and nothing is made', async () => {
    await open(page, { name: 'notes.docx', mimeType: 'text/plain', buffer: Buffer.from('words') })
    await page.getByRole('alert').getByText('is not a .pooled file').waitFor()
    await open(page, { name: 'broken.pooled', mimeType: 'text/plain', buffer: Buffer.from('words') })
    await page.getByRole('alert').filter({ hasNotText: 'notes.docx' }).waitFor()
    await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor()
  })
})

describe.each(['Light', 'Dark', 'Projector, lights on', 'Projector, dim room'])(
  'in the theme %s',
  (theme) => {
    test('axe finds nothing in the Library, its dialog and the settings', async () => {
      await command(`Theme: ${theme}`)
      expect(await findViolations(page)).toEqual([])
      await press('Alt+n')
      await page.getByRole('dialog').waitFor()
      expect(await findViolations(page)).toEqual([])
      await press('Escape')
      await page.getByRole('button', { name: 'Try the sample session' }).click()
      await page.getByRole('button', { name: 'Sessions' }).click()
      await page.getByRole('button', { name: 'Continue' }).waitFor()
      expect(await findViolations(page)).toEqual([])
      await press('Control+,')
      await page.getByRole('dialog', { name: 'Settings' }).waitFor()
      expect(await findViolations(page)).toEqual([])
    })
  },
)

describe.each(['Light', 'Dark'])('in the theme %s', (theme) => {
  test('axe finds nothing in any section of Prepare', async () => {
    await command(`Theme: ${theme}`)
    await command('Try the sample session')
    await page.getByRole('button', { name: 'Sessions' }).waitFor()
    await press('Alt+Digit1')
    for (const name of sections) {
      await goToSection(name)
      if (name === 'People and roles')
        await page.getByRole('listbox', { name: 'People' }).getByRole('option').first().click()
      expect(await findViolations(page), name).toEqual([])
    }
  })
})

test('at 200 % nothing is cut off to the side, and everything can still be reached', async () => {
  await command('Try the sample session')
  await page.getByRole('button', { name: 'Sessions' }).waitFor()
  await press('Alt+Digit1')
  await page.setViewportSize({ width: 683, height: 384 })
  for (const name of sections) {
    await goToSection(name)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, name).toBeLessThanOrEqual(0)
  }
  await press('Alt+Digit0')
  await page.getByRole('button', { name: 'Continue' }).click({ trial: true })
})

test('settings work at once and are there again', async () => {
  await press('Control+,')
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
  await page.getByRole('radio', { name: '115 %' }).check({ force: true })
  await field('Your name').fill('A. Facilitator')
  await press('Escape')
  await soon(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.reload()
  await soon(() => page.locator('html').getAttribute('data-text-size')).toBe('115')
  await press('Control+,')
  await soon(() => field('Your name').inputValue()).toBe('A. Facilitator')
})

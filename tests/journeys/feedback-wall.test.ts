import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { askDoor, type DoorVoice } from '#tests/helpers/ask-door.ts'
import { makeDay, openFeedback, orderOf, readWall, showWall } from '#tests/helpers/feedback-day.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { findRuntime, launchElectron } from '#tests/helpers/launch-electron.ts'
import { findViolations, openApp, type OpenApp } from '#tests/helpers/open-app.ts'

let browser: Browser
let app: OpenApp
let voice: DoorVoice
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
})

beforeEach(async () => {
  app = await openApp(browser)
  voice = await askDoor(app.door.address)
  page = app.page
})

afterEach(async () => {
  voice.close()
  await app.close()
  expect(app.complaints).toEqual([])
})

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** How many texts can be seen, which of them are smaller than 4 % of the picture's height, and which are cut off. */
async function measure(wall: Page) {
  return wall.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      return own && element.checkVisibility({ visibilityProperty: true })
    })
    const small = seen.filter(
      (element) => Number.parseFloat(getComputedStyle(element).fontSize) < 0.04 * window.innerHeight,
    )
    const cut = seen.filter((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const box = range.getBoundingClientRect()
      const list = element.closest('ul')?.getBoundingClientRect()
      return (
        box.left < 0 ||
        box.top < 0 ||
        box.right > window.innerWidth ||
        box.bottom > (list?.bottom ?? window.innerHeight) + 0.5
      )
    })
    const words = ({ innerText }: HTMLElement): string => innerText.slice(0, 40)
    return { seen: seen.length, small: small.map(words), cut: cut.map(words) }
  })
}

describe('the wall', () => {
  test('goes blank, shows the clock alone, grows and goes dim', async () => {
    await makeDay(voice)
    await openFeedback(page)
    const wall = await showWall(page)
    await expect.poll(() => wall.locator('li').count()).toBe(5)
    await page.bringToFront()
    await press('b')
    await expect.poll(() => wall.locator('body').innerText()).toBe('')
    const dark = await wall.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(dark).toBe('rgb(7, 10, 13)')
    await press('b', 'p', 'c')
    const clock = wall.getByRole('timer')
    await expect.poll(() => clock.innerText()).toMatch(/^\d\d:\d\d$/u)
    const height = await clock.evaluate((face) => Number.parseFloat(getComputedStyle(face).fontSize))
    expect(height).toBeGreaterThanOrEqual(0.12 * 1080)
    await press('c', 'p', '+', '+')
    await expect.poll(() => wall.locator('li').count()).toBeLessThan(5)
    await page.getByRole('button', { name: 'Picture for a dim room' }).press('Enter')
    await expect
      .poll(() => wall.evaluate(() => getComputedStyle(document.body).backgroundColor))
      .toBe('rgb(7, 10, 13)')
    await press('Escape')
    await expect.poll(() => wall.isClosed()).toBe(true)
    await page.getByRole('button', { name: 'Show on projector' }).waitFor()
  })

  test('sends its own keys back, and neither it nor the screen loses anything when loaded again', async () => {
    await makeDay(voice)
    await openFeedback(page)
    const wall = await showWall(page)
    await expect.poll(() => wall.locator('li').count()).toBe(5)
    for (const key of ['PageDown', ' ', 'ArrowLeft']) await wall.keyboard.press(key)
    await expect.poll(async () => (await readWall(wall)).at(-1)).toBe('Table 2 now · Table 3 next')
    await wall.keyboard.press('b')
    await expect.poll(() => wall.locator('body').innerText()).toBe('')
    await wall.keyboard.press('F5')
    await expect.poll(async () => (await readWall(wall)).at(-1)).toBe('Table 2 now · Table 3 next')
    const before = await readWall(wall)
    await wall.reload()
    await expect.poll(() => readWall(wall)).toEqual(before)
    await page.reload()
    expect(await readWall(wall)).toEqual(before)
    await orderOf(page).waitFor()
    await page.getByText('Shown', { exact: true }).waitFor()
    await wall.keyboard.press('PageUp')
    await expect.poll(async () => (await readWall(wall)).at(-1)).toBe('Table 1 now · Table 2 next')
    await wall.close()
    await page.getByText('Not shown').waitFor()
  })

  test('says so in a sentence when the browser forbids it', async () => {
    await makeDay(voice)
    await openFeedback(page)
    await page.evaluate(() => Object.assign(window, { open: () => null }))
    await page.getByRole('button', { name: 'Show on projector', exact: true }).press('Enter')
    await page.getByText('The browser did not allow a second window.').waitFor()
    expect(await findViolations(page)).toEqual([])
  })

  test('shows nothing under 4 % of its height and cuts nothing off, however much was said', async () => {
    const words = 'the kettle stands where everybody can reach it and nobody has to ask '
    await makeDay(voice, [
      [
        { text: words.repeat(9).trim(), kind: 'say' },
        { text: 'Short', kind: 'risk' },
      ],
      [{ text: 'Unbreakable'.repeat(60) }, { text: words.repeat(2).trim(), kind: 'question' }],
      Array.from({ length: 6 }, (_, index) => ({
        text: `No. ${index}: a ${['bell', 'ramp', 'lamp', 'map', 'plant', 'clock'][index]} by the door that people of all heights can see`,
        kind: 'share' as const,
      })),
      [
        { id: 'lead', text: 'Ring before you come' },
        { text: 'but never before nine', under: 'lead' },
      ],
    ])
    await openFeedback(page)
    const wall = await showWall(page)
    await expect.poll(() => wall.locator('li').count()).toBeGreaterThan(0)
    const whole: string[] = []
    for (const size of [1, 2, 3]) {
      await orderOf(page).getByRole('option', { name: 'Table 1' }).press('Enter')
      for (let hasMore = true; hasMore;) {
        const now = await readWall(wall)
        expect(await measure(wall)).toMatchObject({ small: [], cut: [] })
        if (size === 1) whole.push(...now)
        hasMore = (await page.getByText('No table comes after this one.').count()) === 0
        if (!hasMore) continue
        await wall.keyboard.press('PageDown')
        await expect.poll(() => readWall(wall)).not.toEqual(now)
      }
      const before = await readWall(wall)
      await wall.keyboard.press('+')
      await expect.poll(() => readWall(wall)).not.toEqual(before)
    }
    const text = [...new Set(whole.map((line) => line.replace('* ', '')))].join(' ')
    expect(text.match(/Unbreak/gu)?.length).toBeGreaterThan(57)
    expect(text.match(/nobody has to ask/gu)?.length).toBe(9)
    expect(text).toContain('but never before nine')
  })
})

test('is served with the policy of the app, and to nobody who asks for more', async () => {
  const origin = new URL(app.door.address).origin
  const [own, wall] = await Promise.all(
    ['index.html', 'projector.html'].map((name) => page.request.get(`${origin}/${name}`)),
  )
  expect(wall?.status()).toBe(200)
  expect(wall?.headers()['content-security-policy']).toBe(own?.headers()['content-security-policy'])
})

const built = resolve(import.meta.dirname, '../../out')
const isBuilt = ['main/index.js', 'renderer/projector.html'].every((path) => existsSync(join(built, path)))

describe.skipIf(!isBuilt)(`the wall's window, on ${findRuntime().kind}`, () => {
  test('is opened for its own page and no other, on the second display, and closes with the first', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pooled-wall-'))
    const launched = await launchElectron({ env: { POOLED_LIBRARY: join(folder, 'library') } })
    const operator = await launched.app.firstWindow()
    await operator.getByRole('heading', { level: 1 }).waitFor()
    await launched.app.evaluate(({ screen }) => {
      const [first] = screen.getAllDisplays()
      const bounds = { x: 1366, y: 0, width: 1920, height: 1080 }
      Object.assign(screen, { getAllDisplays: () => [first, { id: 2, bounds }] })
    })
    const opening = launched.app.waitForEvent('window')
    const handles = await operator.evaluate(() =>
      [
        'index.html',
        'projector.html?x',
        'assets/projector.html',
        'projector.html/',
        'projector.html#one',
      ].map((address) => window.open(address)),
    )
    expect(handles).toEqual([null, null, null, null, null])
    const wall = await opening
    await wall.getByRole('heading', { level: 1 }).waitFor()
    expect(wall.url()).toBe('app://bundle/projector.html#one')
    expect(launched.app.windows()).toHaveLength(2)
    expect(await wall.evaluate(() => 'pooledDesktop' in window)).toBe(false)

    const windows = await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((each) => [
        each.isFullScreen(),
        each.isFocused(),
        each.getBounds().x,
      ]),
    )
    expect(windows).toEqual([
      [false, true, 0],
      [true, false, 1366],
    ])
    await wall.evaluate(() => location.assign('index.html'))
    await wall.evaluate(() => void window.open('projector.html#two'))
    await expect.poll(() => wall.url()).toBe('app://bundle/projector.html#one')
    expect(launched.app.windows()).toHaveLength(2)

    const again = launched.app.waitForEvent('window')
    await operator.evaluate(() => void window.open('projector.html#three'))
    const other = await again
    await other.waitForURL('app://bundle/projector.html#three')
    expect(wall.isClosed()).toBe(true)

    const closing = other.waitForEvent('close')
    await operator.close()
    await closing
    await launched.close()
    await rm(folder, { recursive: true, force: true })
  })
})

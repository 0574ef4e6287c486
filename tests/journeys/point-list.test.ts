import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Browser, Locator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { createApp } from '#electron/app/create-app.ts'
import { startBrowserDoor } from '#electron/browser/serve.ts'
import { themeNames } from '#renderer/ui/palettes.ts'
import { makeChanges } from '#tests/bench/large-session.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { findViolations, openApp, type OpenApp } from '#tests/helpers/open-app.ts'

let browser: Browser
let app: OpenApp
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
})

beforeEach(async () => {
  app = await openApp(browser)
  page = app.page
})

afterEach(async () => {
  await app.close()
  expect(app.complaints).toEqual([])
})

/** The machine may be busy: a state is waited for, however long it takes within reason. */
function soon(read: () => unknown): ReturnType<typeof expect.poll> {
  return expect.poll(read, { timeout: 15_000 })
}

function rows(): Locator {
  return page.getByRole('listbox', { name: 'Points' }).getByRole('option')
}

function row(text: string): Locator {
  return rows().filter({ hasText: text })
}

function menu(name: string): Locator {
  return page.getByRole('menu', { name })
}

function dialog(name: string): Locator {
  return page.getByRole('dialog', { name })
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function type(text: string): Promise<void> {
  await page.keyboard.type(text)
}

/** The rows as a screen reader says them, without the mark of the kind. */
async function said(): Promise<readonly string[]> {
  const texts = await rows().allInnerTexts()
  return texts.map((text) =>
    text
      .replaceAll(/\n[•=“?!+]\n/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  )
}

/** The words of the rows, details set in. */
async function shown(): Promise<readonly string[]> {
  return (await said()).map((text) =>
    text.replace(/^\d+ Point /u, '').replace(/^Detail of no. \d+ Detail /u, '  '),
  )
}

function isFocused(where: Locator): Promise<boolean> {
  return where.evaluate((node) => node === document.activeElement)
}

/** A dialog that closes gives the focus back a few frames later; nobody types within them. */
async function settle(): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const wait = (left: number): void => {
          if (left === 0) resolve()
          else requestAnimationFrame(() => wait(left - 1))
        }
        wait(8)
      }),
  )
}

async function begin(...lines: readonly string[]): Promise<void> {
  await press('Alt+n')
  await page.getByRole('textbox', { name: 'Title' }).fill('Open door day')
  await page.getByRole('textbox', { name: 'Topics' }).fill('First visit\nBarriers')
  await page.getByRole('button', { name: 'Create session' }).click()
  await page.getByRole('heading', { name: 'The day', level: 2 }).waitFor()
  await press('Alt+2')
  await page.getByRole('textbox', { name: 'New point', exact: true }).waitFor()
  for (const words of lines) {
    await type(words)
    await press('Enter')
  }
  await page.getByText(/^\d+ points? here/u).waitFor()
  await soon(() => rows().filter({ hasText: 'saving' }).count()).toBe(0)
}

/** Goes to the last row, and from there up. */
async function intoList(up = 0): Promise<void> {
  await press('ArrowDown', ...Array.from({ length: up }, () => 'ArrowUp'))
}

test('every mark is set from the keyboard, and each is one step of undo', async () => {
  await begin('One', 'Two', 'Three')
  await intoList(2)
  await press('s', '=', 'a', '5')
  await soon(said).toContain('1 Should say One Split Starred')
  await press('Control+z')
  await soon(said).toContain('1 Should say One Starred')
  await press('a', 'a', 'ArrowDown')
  await soon(said).toContain('1 Should say One Most Starred')
  await soon(() => isFocused(row('Two'))).toBe(true)

  await press('a', '6')
  await dialog('How many people?').waitFor()
  await type('3')
  await press('Enter')
  await soon(said).toContain('2 Point Two 3 people')
  await soon(() => isFocused(row('Two'))).toBe(true)

  await press('g')
  await dialog('Tags').waitFor()
  await type('front door')
  await press('Enter')
  await type('bus')
  await press('Enter', 'Enter')
  await soon(said).toContain('2 Point Two #bus #front-door 3 people')
  await soon(() => isFocused(row('Two'))).toBe(true)
  await press('g')
  await dialog('Tags').waitFor()
  await type('fro')
  await press('Enter', 'Enter')
  await soon(said).toContain('2 Point Two #bus 3 people')

  await soon(() => isFocused(row('Two'))).toBe(true)
  await press('d')
  await dialog('Disagreement').waitFor()
  await type('Two of us')
  await press('Enter')
  await type('would not')
  await press('Control+Enter')
  await row('Two of us').waitFor()
  await soon(() => isFocused(row('Two'))).toBe(true)

  await press('r')
  await menu('Said by').waitFor()
  await type('lived')
  await press('Enter')
  await row('Two').filter({ hasText: 'Lived experience' }).waitFor()
  await soon(() => isFocused(row('Two'))).toBe(true)
  await press('t')
  await menu('Move to').waitFor()
  await press('Escape')
  await soon(() => isFocused(row('Two'))).toBe(true)
})

test('rows are chosen with Shift, marked with Space, and acted on together', async () => {
  await begin('One', 'Two', 'Three', 'Four', 'Five')
  const chosen = async (): Promise<readonly string[]> => {
    const texts = await page
      .getByRole('listbox', { name: 'Points' })
      .locator('[aria-selected=true]')
      .allInnerTexts()
    return texts.map((text) => text.split('\n').at(-1) ?? '')
  }
  await intoList(2)
  await press('Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+ArrowDown')
  await soon(chosen).toEqual(['Two', 'Three'])
  await press('Shift+Home')
  await soon(chosen).toEqual(['One', 'Two', 'Three'])
  await press('Shift+End')
  await soon(chosen).toEqual(['Three', 'Four', 'Five'])
  await press('Home')
  await soon(chosen).toEqual(['One'])
  await press('Space', 'ArrowDown', 'ArrowDown', 'Space', 'ArrowDown', 'ArrowDown', 'Space', 'Space')
  await soon(chosen).toEqual(['One', 'Three'])
  await press('!')
  await soon(() => row('Risk').count()).toBe(2)
  await press('Delete')
  await page.getByText('2 points were withdrawn.').waitFor()
  await soon(shown).toEqual(['Two', 'Four', 'Five'])
  await soon(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('option')
  await press('Control+z')
  await soon(shown).toEqual(['1 Risk One', 'Two', '3 Risk Three', 'Four', 'Five'])
  await soon(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('option')
  await press('Home', 'End', 'Delete')
  await soon(() => isFocused(row('Four'))).toBe(true)
})

test('points become details, stand by themselves again, are moved and joined', async () => {
  await begin('One', 'Two', 'Three', 'Four')
  await intoList(2)
  await press('Control+BracketRight')
  await soon(shown).toEqual(['One', '  Two', 'Three', 'Four'])
  await press('ArrowDown', '-')
  await soon(shown).toEqual(['One', '  Two', '  Three', 'Four'])
  await press('Control+BracketLeft')
  await soon(shown).toEqual(['One', '  Two', 'Three', 'Four'])
  await press('Alt+Home')
  await soon(shown).toEqual(['Three', 'One', '  Two', 'Four'])
  await press('Alt+ArrowDown')
  await soon(shown).toEqual(['One', '  Two', 'Three', 'Four'])
  await press('Alt+End')
  await soon(shown).toEqual(['One', '  Two', 'Four', 'Three'])
  await press('m')
  await menu('Move to').waitFor()
  await type('To the top')
  await press('Enter')
  await soon(shown).toEqual(['Three', 'One', '  Two', 'Four'])
  await soon(() => isFocused(row('Three'))).toBe(true)

  await press('Control+j')
  await page.getByText('Joining needs two points or more').waitFor()
  await press('Shift+ArrowDown', 'Control+j')
  await soon(shown).toEqual(['Three. One', '  Two', 'Four'])
  await soon(() => isFocused(row('Three. One'))).toBe(true)
  await press('Control+z')
  await soon(shown).toEqual(['Three', 'One', '  Two', 'Four'])
})

test('the list is narrowed to what somebody asks for, says so, and is whole again at one key', async () => {
  await begin('= One *', '! Two +-', 'Three #bus *', 'Four', '"five [the nurse] said … no"')
  await intoList()
  await press('f')
  await menu('Filter').waitFor()
  await type('Starred')
  await press('Enter')
  await menu('Filter').waitFor({ state: 'detached' })
  await soon(() => rows().count()).toBe(2)
  await soon(() => isFocused(row('Three'))).toBe(true)
  await press('f')
  await menu('Filter').waitFor()
  await press('Home', 'Space', 'Escape')
  await menu('Filter').waitFor({ state: 'detached' })
  await page.getByRole('group', { name: 'Filter' }).getByText('1 of 5 points shown').waitFor()
  await soon(said).toEqual(['3 Point Three #bus Starred'])
  await soon(() => isFocused(row('Three'))).toBe(true)
  expect(await findViolations(page)).toEqual([])
  await page.getByText('5 points here, 5 in all').waitFor()
  await press('s')
  await page.getByText('No point here fits the filter.').waitFor()
  await soon(() => isFocused(page.getByRole('listbox', { name: 'Points' }))).toBe(true)
  await page.getByRole('button', { name: 'Without Starred' }).click()
  await soon(shown).toEqual(['Three #bus', 'Four'])
  await row('Four').click()
  await press('c')
  await soon(() => rows().count()).toBe(5)
  expect(await page.getByRole('group', { name: 'Filter' }).count()).toBe(0)
  await soon(() => isFocused(row('Four'))).toBe(true)
  expect(await page.locator('[data-verbatim]').allInnerTexts()).toEqual(['[the nurse]', '…'])
})

test('words are found in the list, and in the whole session', async () => {
  await begin('The door is shut', 'Nobody is there', 'Knock at the door', 'The bus stops')
  await press('Control+2')
  await type('A door in another topic')
  await press('Enter', 'Control+1', 'Control+f')
  const field = page.getByRole('searchbox', { name: 'Find in the list' })
  await soon(() => isFocused(field)).toBe(true)
  await type('DOOR')
  await page.getByText('1 of 2', { exact: true }).waitFor()
  await soon(() => page.locator('mark').allInnerTexts()).toEqual(['door', 'door'])
  await press('Enter')
  await page.getByText('2 of 2', { exact: true }).waitFor()
  await press('Enter', 'Shift+Enter')
  await page.getByText('2 of 2', { exact: true }).waitFor()
  expect(await findViolations(page)).toEqual([])
  await press('Escape')
  await soon(() => isFocused(row('Knock'))).toBe(true)
  await soon(() => page.locator('mark').count()).toBe(0)

  await press('Control+Shift+f')
  await dialog('Find in the whole session').waitFor()
  await type('door another')
  await dialog('Find in the whole session').getByText('1 point', { exact: true }).waitFor()
  expect(await findViolations(page)).toEqual([])
  await press('Enter')
  await dialog('Find in the whole session').waitFor({ state: 'detached' })
  await page.getByRole('option', { name: /Barriers/u, selected: true }).waitFor()
  await settle()
  await soon(() => isFocused(row('A door in another topic'))).toBe(true)
  await press('Escape')
  await soon(() => isFocused(page.getByRole('textbox', { name: 'New point', exact: true }))).toBe(true)
})

describe('arranging', () => {
  // A press in the very middle of a row is taken for a screen reader's.
  const aside = { x: 60, y: 12 }

  beforeEach(async () => {
    await begin('One', 'Two', '- of two', 'Three', 'Four')
    await intoList()
    await press('Control+k')
    await type('Arrange by dragging')
    await press('Enter')
    await page.getByRole('button', { name: 'Done arranging' }).waitFor()
  })

  test('rows are dragged between each other and onto topics, and never joined', async () => {
    await row('Four').dragTo(row('One'), { sourcePosition: aside, targetPosition: { x: 300, y: 3 } })
    await soon(shown).toEqual(['Four', 'One', 'Two', '  of two', 'Three'])
    await row('Two')
      .first()
      .dragTo(row('Three'), { sourcePosition: aside, targetPosition: { x: 300, y: 38 } })
    await soon(shown).toEqual(['Four', 'One', 'Three', 'Two', '  of two'])
    await row('One').dragTo(page.getByRole('option', { name: /Barriers/u }), { sourcePosition: aside })
    await soon(shown).toEqual(['Four', 'Three', 'Two', '  of two'])
    await page.getByRole('button', { name: 'Done arranging' }).click()
    await press('Control+2')
    await soon(shown).toEqual(['One'])
  })

  test('a row is carried with the keys, and Esc puts it back', async () => {
    await soon(() => isFocused(row('Four'))).toBe(true)
    await press('Enter')
    await soon(() => page.locator('[aria-label^="Insert"]').count()).toBeGreaterThan(0)
    await press('Home', 'Enter')
    await soon(shown).toEqual(['Four', 'One', 'Two', '  of two', 'Three'])
    await soon(() => isFocused(row('Four'))).toBe(true)
    await press('Enter')
    await soon(() => page.locator('[aria-label^="Insert"]').count()).toBeGreaterThan(0)
    await press('Escape')
    await soon(() => isFocused(row('Four'))).toBe(true)
    expect(await page.getByRole('button', { name: 'Done arranging' }).count()).toBe(1)
    await press('Escape')
    await soon(() => isFocused(page.getByRole('textbox', { name: 'New point', exact: true }))).toBe(true)
    expect(await page.getByRole('button', { name: 'Done arranging' }).count()).toBe(0)
  })
})

test('single letters can be switched off', async () => {
  await begin('One', 'Two')
  await press('Control+,')
  await page.getByRole('switch', { name: 'Single letters act in lists' }).press(' ')
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('textbox', { name: 'New point', exact: true }).focus()
  await intoList()
  await press('s', 'o')
  await soon(() => isFocused(row('One'))).toBe(true)
  await press('Alt+ArrowDown')
  await soon(shown).toEqual(['Two', 'One'])
  expect((await said()).join(' ')).not.toContain('Starred')
})

test('axe finds nothing in any theme with everything a row can show, nor on a window of a quarter', async () => {
  await begin('= One +- * #bus #door', '! Two +3', '"three […] said"', '- and more', 'Four')
  await intoList(4)
  await press('d')
  await dialog('Disagreement').waitFor()
  await type('Not everybody')
  await press('Control+Enter')
  await row('Not everybody').waitFor()
  await soon(() => isFocused(row('One'))).toBe(true)
  await press('f')
  await menu('Filter').waitFor()
  await press('Space', 'Escape')
  await menu('Filter').waitFor({ state: 'detached' })
  await press('c')
  await soon(() => rows().count()).toBe(5)
  for (const theme of themeNames) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    expect([theme, await findViolations(page)]).toEqual([theme, []])
  }
  for (const key of ['g', 'd'] as const) {
    await press(key)
    await page.getByRole('dialog').waitFor()
    expect(await findViolations(page)).toEqual([])
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('option')
  }
  for (const [width, height] of [
    [683, 384],
    [341, 192],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect(await findViolations(page)).toEqual([])
    await press('Home', 'ArrowDown')
    // The chosen row is in the window, and nothing is pushed out of it sideways.
    await soon(() =>
      page.evaluate(() => {
        const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: 0 }
        return (
          bottom > 0 && top < window.innerHeight && document.documentElement.scrollWidth <= window.innerWidth
        )
      }),
    ).toBe(true)
  }
})

test('a list of 5,000 points keeps few of them in the page, and every one can be reached', async () => {
  const library = await mkdtemp(join(tmpdir(), 'pooled-many-'))
  const made = await createApp({ library, door: 'direct' })
  await made.desk.begin('day', makeChanges('day', 5_000, 1))
  await made.close()
  const door = await startBrowserDoor({ port: 0, library })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  page = await context.newPage()
  await page.goto(door.address)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 1, name: /Bench day/u }).waitFor()
  await press('Alt+2')
  await page.getByText('5,000 points here').waitFor()
  // The list begins at its end.
  await rows().filter({ hasText: '4999:' }).waitFor()
  await intoList()
  await soon(() => isFocused(row('4999:'))).toBe(true)
  await press('Home')
  await soon(() => isFocused(rows().and(page.locator('[aria-posinset="1"]')))).toBe(true)
  expect(await rows().count()).toBeLessThan(60)
  await press('Control+f')
  await type('2500:')
  await page.getByText('1 of 1', { exact: true }).waitFor()
  await press('Escape')
  await soon(() => isFocused(row('2500:'))).toBe(true)
  expect(await row('2500:').isVisible()).toBe(true)
  expect(await rows().count()).toBeLessThan(60)
  await context.close()
  await door.close()
  await rm(library, { recursive: true })
})

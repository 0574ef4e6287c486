import type { Browser, Locator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { themeNames } from '#renderer/ui/palettes.ts'
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

const press = (key: string): Promise<void> => page.keyboard.press(key)
const type = (words: string): Promise<void> => page.keyboard.type(words)
const text = (name: string): Locator => page.getByRole('textbox', { name, exact: true })
const outline = (): Locator => page.getByRole('listbox', { name: 'Outline' })
const unused = (): Locator => page.getByRole('listbox', { name: 'Not yet used' })
const sheet = (): Locator => page.getByRole('article', { name: 'The draft' })

async function isFocused(found: Locator): Promise<void> {
  await expect.poll(() => found.evaluate((node) => node === document.activeElement)).toBe(true)
}

async function isSaved(): Promise<void> {
  await page.getByText(/^Saved \d/u).waitFor()
}

async function openSample(): Promise<void> {
  await page.getByRole('button', { name: /sample/u }).click()
  await page.getByRole('button', { name: 'Save a copy…' }).waitFor()
  await press('Alt+5')
  await sheet().waitFor()
}

async function composeSample(): Promise<void> {
  await openSample()
  await press('Control+Shift+Enter')
  await page
    .getByText(/\d+ recommendations made\./u)
    .first()
    .waitFor()
}

/** A session of three points, at Draft and composed. */
async function composeSmall(): Promise<void> {
  await press('Alt+n')
  await page.getByRole('textbox', { name: 'Title' }).fill('Open door day')
  await page.getByRole('textbox', { name: 'Topics' }).fill('Barriers')
  await page.getByRole('button', { name: 'Create session' }).click()
  await page.getByRole('heading', { name: 'The day', level: 2 }).waitFor()
  await press('Alt+2')
  await page.getByRole('textbox', { name: 'New point' }).waitFor()
  for (const words of ['= Offer a second visit', '"nobody told me"', 'Opening hours are too short']) {
    await type(words)
    await press('Enter')
  }
  await page.getByText('3 points here').waitFor()
  await press('Alt+5')
  await sheet().getByText('Offer a second visit').first().waitFor()
  await press('Control+Shift+Enter')
  await page.getByText('1 recommendation made.').first().waitFor()
}

/** Takes the recommendation of the small session in hand, and goes to its words. */
async function goToRecommendation(): Promise<void> {
  await press('Alt+o')
  await outline()
    .getByRole('option', { name: /1\.1.*Offer a second visit/u })
    .click()
  await press('Enter')
  await isFocused(text('Recommendation'))
}

test('by keyboard alone a first draft is composed, and composing again says that nothing is new', async () => {
  await openSample()
  await page.getByRole('heading', { name: 'From what was said to a first draft' }).waitFor()
  await press('Control+Shift+Enter')
  await page
    .getByText(/\d+ recommendations made\./u)
    .first()
    .waitFor()
  await page
    .getByRole('heading', { name: 'From what was said to a first draft' })
    .waitFor({ state: 'hidden' })
  await press('Control+Shift+Enter')
  await page
    .getByText(/kept as (?:it is|they are)\.|Nothing new to compose\./u)
    .first()
    .waitFor()
})

test('a recommendation is worded, graded and given its reasons, and all of it is kept', async () => {
  await composeSmall()
  await goToRecommendation()
  await press('Control+a')
  await type('Offer a second visit within a fortnight')
  await page.getByRole('radiogroup').getByText('Consider', { exact: true }).click()
  await page.getByText('A key recommendation').click()
  await text('For whom').fill('People who missed the first')
  await text('Why').click()
  await type('Many come once, and ')
  await press('Control+i')
  await type('only once')
  await isSaved()
  await sheet().getByText('Offer a second visit within a fortnight').first().waitFor()
  await sheet().locator('em', { hasText: 'only once' }).waitFor()
  await page.reload()
  await goToRecommendationAgain()
  expect(await text('Recommendation').inputValue()).toBe('Offer a second visit within a fortnight')
  expect(await page.getByRole('radio', { name: 'Consider' }).isChecked()).toBe(true)
  expect(await text('For whom').inputValue()).toBe('People who missed the first')
  expect(await text('Why').innerHTML()).toContain('<em>only once</em>')
})

async function goToRecommendationAgain(): Promise<void> {
  await sheet().waitFor()
  await outline()
    .getByRole('option', { name: /within a fortnight/u })
    .first()
    .click()
  await text('Recommendation').waitFor()
}

test('a paragraph of the writer has bold words and a list, says that it has no source, and is linked to one', async () => {
  await composeSmall()
  await goToRecommendation()
  await press('Alt+p')
  await isFocused(text('Your words'))
  await type('Doors matter. ')
  await press('Control+b')
  await type('Open')
  await press('Control+b')
  await type(' them')
  await press('Enter')
  await type('- early')
  await press('Enter')
  await type('late')
  const words = text('Your words')
  expect(await words.locator('strong').allTextContents()).toEqual(['Open'])
  expect(await words.locator('li').allTextContents()).toEqual(['early', 'late'])
  await sheet().locator('li', { hasText: 'early' }).waitFor()
  await page.getByText(/sentences of yours rest on nothing anybody said/u).waitFor()

  await page.getByRole('button', { name: 'Link to what was said…' }).click()
  await type('hours')
  const said = page.getByRole('listbox', { name: 'What was said' })
  await said.getByRole('option', { name: /Opening hours/u }).click()
  await page.getByText('1 linked', { exact: true }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Link', exact: true }).click()
  const sources = page.getByRole('region', { name: 'Where it comes from' })
  await sources.getByText('Opening hours are too short').waitFor()
  await expect.poll(() => page.getByText(/no source/iu).count(), { timeout: 10_000 }).toBe(0)
})

test('Ctrl+K makes a link of chosen words, and is the list of commands where none are', async () => {
  await composeSmall()
  await press('Alt+p')
  await isFocused(text('Your words'))
  await press('Control+k')
  await page.getByRole('dialog').waitFor()
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await text('Your words').click()
  await type('See the register')
  await press('Control+Shift+ArrowLeft')
  await press('Control+k')
  await text('Address').fill('example.org/register')
  await press('Enter')
  const link = text('Your words').getByRole('link', { name: 'register' })
  expect(await link.getAttribute('href')).toBe('https://example.org/register')
})

test('undo goes back inside the text, and then over what was done outside', async () => {
  await composeSmall()
  await press('Alt+p')
  await isFocused(text('Your words'))
  await type('First words')
  await isSaved()
  await sheet().getByText('First words').waitFor()
  await press('Control+z')
  await expect.poll(() => text('Your words').textContent()).toBe('')
  await press('Control+y')
  await expect.poll(() => text('Your words').textContent()).toBe('First words')
  await isSaved()
})

test('what Word puts on the clipboard comes in as paragraphs and lists, and nothing else of it', async () => {
  await composeSmall()
  await press('Alt+p')
  await isFocused(text('Your words'))
  await text('Your words').evaluate((element) => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      `<html><head><style>p{color:red}</style></head><body><!--StartFragment-->
      <p class=MsoNormal style="margin:0"><b>Bold</b> and <span style="color:red">red</span></p>
      <p class=MsoListParagraphCxSpFirst style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>   </span></span>one</p>
      <p class=MsoListParagraphCxSpLast style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>   </span></span>two</p>
      <!--EndFragment--></body></html>`,
    )
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  const words = text('Your words')
  expect(await words.locator('strong').allTextContents()).toEqual(['Bold'])
  expect(await words.locator('li').allTextContents()).toEqual(['one', 'two'])
  expect(await words.locator('[style]').count()).toBe(0)
  await isSaved()
})

test('composed words become the writer’s, and go back to what was composed', async () => {
  await composeSmall()
  await sheet().getByText('3 points came from Table 1.').click()
  await press('Alt+e')
  await isFocused(page.getByRole('button', { name: 'Write it myself' }))
  await press('Enter')
  await isFocused(text('Your words'))
  await press('Control+a')
  await type('It was a long day.')
  await sheet().getByText('It was a long day.').waitFor()
  await page.getByRole('button', { name: 'Back to the composed words' }).click()
  await sheet().getByText('It was a long day.').waitFor({ state: 'hidden' })
})

test('a recommendation is left out with a reason, and brought back', async () => {
  await composeSmall()
  await goToRecommendation()
  await page.getByRole('button', { name: 'Leave out…' }).click()
  await page.getByRole('combobox', { name: 'Because' }).fill('It belongs elsewhere')
  await press('Enter')
  await page.getByRole('button', { name: 'Leave out', exact: true }).click()
  await outline()
    .getByRole('option', { name: /1\.1.*Offer a second visit/u })
    .waitFor({ state: 'hidden' })
  await page.getByRole('tab', { name: /Left out/u }).click()
  const left = page.getByRole('listbox', { name: 'Left out' })
  await left.getByText('because It belongs elsewhere').waitFor()
  await left.getByRole('option', { name: /Offer a second visit/u }).click()
  await press('Enter')
  await outline()
    .getByRole('option', { name: /1\.1.*Offer a second visit/u })
    .waitFor()
})

test('what is not used yet is put in as a quote with Enter, and stands behind the piece in hand', async () => {
  await composeSmall()
  await sheet().locator('blockquote', { hasText: 'nobody told me' }).first().click()
  await page.getByRole('button', { name: 'Leave out…' }).click()
  await page.getByRole('button', { name: 'Leave out', exact: true }).click()
  await unused()
    .getByRole('option', { name: /nobody told me/u })
    .waitFor()
  await outline()
    .getByRole('option', { name: /1\.1.*Offer a second visit/u })
    .click()
  await press('Alt+u')
  await unused()
    .getByRole('option', { name: /nobody told me/u })
    .click()
  await press('Enter')
  await page.getByRole('menuitem', { name: /Quote/u }).click()
  await text('Quote').waitFor()
  await sheet().getByText('nobody told me').first().waitFor()
  await unused().getByText('nobody told me').waitFor({ state: 'hidden' })
})

test('what was typed and not saved yet is there again after the window was lost', async () => {
  await composeSmall()
  await goToRecommendation()
  await press('End')
  await type(' and a third')
  await page.reload()
  await sheet().waitFor()
  await sheet().getByText('Offer a second visit and a third').first().waitFor()
})

test('misspelt words of a text are marked, and the menu puts them right', async () => {
  await composeSmall()
  await press('Alt+p')
  await isFocused(text('Your words'))
  await type('Their recieve letters. ')
  const wrong = text('Your words').locator('[data-misspelt]')
  await expect.poll(() => wrong.allTextContents()).toEqual(['recieve'])
  await press('Control+.')
  await page.getByRole('menuitem', { name: 'receive', exact: true }).click()
  await expect.poll(() => text('Your words').textContent()).toContain('Their receive letters.')
})

test('axe finds nothing in any theme with a recommendation in hand', async () => {
  await composeSmall()
  await goToRecommendation()
  for (const theme of themeNames) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    expect([theme, await findViolations(page)]).toEqual([theme, []])
  }
})

test('axe finds nothing with a paragraph in hand, nor in a narrow window', async () => {
  await composeSmall()
  await press('Alt+p')
  await isFocused(text('Your words'))
  await type('A paragraph of my own.')
  await isSaved()
  expect(await findViolations(page)).toEqual([])
  await page.setViewportSize({ width: 683, height: 384 })
  expect(await findViolations(page)).toEqual([])
})

test('the sample composed has no violation either, and F6 goes round its panes', async () => {
  await composeSample()
  expect(await findViolations(page)).toEqual([])
  await press('Alt+o')
  await press('F6')
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

import type { Browser, Locator } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { findViolations, openApp, type OpenApp } from '#tests/helpers/open-app.ts'

let browser: Browser
let app: OpenApp
let page: OpenApp['page']

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

async function goTo(section: string): Promise<void> {
  await command(`Prepare: ${section}`)
  await page.getByRole('heading', { name: section, level: 2, exact: true }).waitFor()
}

async function makeSession(topics: readonly string[] = ['Arrival', 'Waiting']): Promise<void> {
  await press('Alt+n')
  await page.getByRole('textbox', { name: 'Title' }).fill('Open door day')
  await page.getByRole('textbox', { name: 'Topics' }).fill(topics.join('\n'))
  await page.getByRole('textbox', { name: 'Tables' }).fill('3')
  await press('Tab')
  await page.getByRole('button', { name: 'Create session' }).click()
  await page.getByRole('heading', { name: 'The day', level: 2 }).waitFor()
}

async function openSample(): Promise<void> {
  await command('Try the sample session')
  await page.getByRole('button', { name: 'Sessions' }).waitFor()
  await press('Alt+Digit1')
  await page.getByRole('heading', { name: 'The day', level: 2 }).waitFor()
}

function field(name: string): Locator {
  return page.getByRole('textbox', { name, exact: true })
}

async function hasFocus(element: Locator): Promise<void> {
  await soon(() => element.evaluate((node) => node === document.activeElement)).toBe(true)
}

/** Puts text into the field that has the focus, as from the clipboard. */
async function paste(text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

async function addInto(name: string, ...lines: readonly string[]): Promise<void> {
  await field(name).focus()
  for (const line of lines) {
    await page.keyboard.type(line)
    await press('Enter')
    await soon(() => field(name).inputValue()).toBe('')
  }
}

async function everybodyIs(...rows: readonly RegExp[]): Promise<void> {
  const list = page.getByRole('listbox', { name: 'People' }).getByRole('option')
  await soon(() => list.count()).toBe(rows.length)
  for (const [index, row] of rows.entries()) await soon(() => list.nth(index).textContent()).toMatch(row)
}

describe('the screen', () => {
  test('has the focus in its main part after the session was made, and after a key went there', async () => {
    await makeSession()
    await hasFocus(page.getByRole('main'))
    await press('Alt+Digit5')
    await page.getByRole('button', { name: 'Export Word' }).waitFor()
    await hasFocus(page.getByRole('main'))
    await press('Alt+Digit1')
    await page.getByRole('heading', { name: 'The day', level: 2 }).waitFor()
    await hasFocus(page.getByRole('main'))
  })
})

describe('marks', () => {
  test('are set per session, refused with a sentence where they cannot be read, and work in Capture', async () => {
    await makeSession()
    await goTo('Marks')
    await field('Should say: Mark').focus()
    await press('Control+a')
    await page.keyboard.type('!')
    await press('Tab')
    await page.getByText('Another kind has this mark').waitFor()
    await field('Should say: Mark').fill('@')
    await press('Tab')
    await page.getByText('This sign means something else').waitFor()
    await field('Should say: Mark').fill('~')
    await press('Enter')
    await page.getByText('This sign means something else').waitFor({ state: 'detached' })
    await field('Should say: Name').fill('Recommend')
    await press('Enter')
    await field('Recommend: Mark').focus()
    await press('Alt+ArrowUp')
    await soon(() =>
      page.getByRole('list', { name: 'Kinds of point' }).getByRole('listitem').first().textContent(),
    ).toMatch(/Recommend/u)
    await page.getByRole('button', { name: 'Withdraw Share' }).press('Enter')
    await field('Share: Name').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Add a kind' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Barrier' }).press('Enter')
    await field('Barrier: Mark').fill('%')
    await press('Enter')
    await field('Try a line').fill('% No lift *')
    await page.getByRole('main').getByText('For feedback').waitFor()

    await press('Alt+Digit2')
    const line = page.getByRole('textbox', { name: 'New point' })
    await line.waitFor()
    await line.fill('~ Knock before coming in')
    await press('Enter')
    await page.getByRole('option', { name: /Recommend.*Knock before coming in/u }).waitFor()

    await press('Alt+Digit1')
    await goTo('Marks')
    await page.getByRole('switch', { name: 'Plain typing, no marks' }).press('Space')
    await page.getByRole('button', { name: 'Back to the usual six' }).press('Enter')
    await soon(() => field('Should say: Mark').inputValue()).toBe('=')
    await field('Share: Name').waitFor()
    await press('Control+z')
    await field('Recommend: Name').waitFor()
  })

  test('of sides are letters and digits, each its own', async () => {
    await makeSession()
    await goTo('Sides')
    await field('Side 1: Typed as').fill('two words')
    await press('Tab')
    await page.getByText('A code is letters and digits').waitFor()
    await field('Side 1: Typed as').fill('GP')
    await press('Tab')
    await page.getByText('Another side has this code').waitFor()
    await field('Side 1: Typed as').fill('kw2')
    await press('Tab')
    await addInto('Add a side', 'fam = Family')
    await soon(() => field('Side 4: Typed as').inputValue()).toBe('fam')
  })
})

describe('people', () => {
  test('come in as a pasted list after a look at it, each with a code of their own', async () => {
    await makeSession()
    await goTo('People and roles')
    await addInto('Add somebody', 'Ann Example, ann@example.org, scribe, gp, 2')
    await everybodyIs(/P1Ann Example.*Table 2.*Primary care.*Scribe.*Not asked/u)
    await field('Add somebody').focus()
    await paste(
      'Name\tE-mail\tSide\tConsent\nAnn\tann@example.org\t\t\nBo Sample\tbo@example.org\tlx\tby role\nCy Test\t\t\t',
    )
    const dialog = page.getByRole('dialog', { name: 'Add people' })
    await dialog.getByText('2 people are new. 1 is here already and stays as they are.').waitFor()
    await dialog
      .getByRole('row')
      .filter({ hasText: /Bo Sample.*Lived experience.*By role/u })
      .waitFor()
    expect(await findViolations(page)).toEqual([])
    await hasFocus(dialog.getByRole('button', { name: 'Add 2 people' }))
    await press('Enter')
    await everybodyIs(/P1Ann Example/u, /P2Bo Sample.*By role/u, /P3Cy Test.*Not asked/u)

    await page.getByRole('option', { name: /Cy Test/u }).click()
    await page.getByRole('button', { name: 'Withdraw this person' }).press('Enter')
    await everybodyIs(/P1/u, /P2/u)
    await addInto('Add somebody', 'Di Trial')
    await everybodyIs(/P1/u, /P2/u, /P4Di Trial/u)
  })

  test('say how they may be quoted by one key each, or many at once', async () => {
    await makeSession()
    await goTo('People and roles')
    await addInto('Add somebody', 'Ann Example', 'Bo Sample', 'Cy Test')
    await everybodyIs(/Ann/u, /Bo/u, /Cy/u)
    await page.getByRole('option', { name: /Ann/u }).click()
    await press('1', 'ArrowDown', '4', 'ArrowDown', '5')
    await everybodyIs(/Ann Example.*By code/u, /Bo Sample.*By full name/u, /Cy Test.*No$/u)
    await page
      .getByRole('button', { name: /Naming|To be named by/u })
      .getByText('Code only')
      .waitFor()
    await press('Home', 'Shift+ArrowDown', 'Shift+ArrowDown', '2')
    await everybodyIs(/Ann.*By role/u, /Bo.*By role/u, /Cy.*By role/u)
    await press('Control+z')
    await everybodyIs(/Ann.*By code/u, /Bo.*By full name/u, /Cy.*No$/u)
  })

  test('with the same code from two laptops are told apart in one press', async () => {
    await makeSession()
    await goTo('People and roles')
    await addInto('Add somebody', 'Ann Example', 'Bo Sample')
    await everybodyIs(/P1Ann/u, /P2Bo/u)
    await page.getByRole('option', { name: /Bo Sample/u }).click()
    await field('Code').fill('P1')
    await press('Enter')
    await everybodyIs(/P1Ann/u, /P1Bo/u)
    await goTo('Check')
    await page.getByText('Two people have the code P1.').waitFor()
    await page.getByRole('button', { name: /^Give the later one P2/u }).press('Enter')
    await page.getByText('Two people have the code P1.').waitFor({ state: 'detached' })
    await goTo('People and roles')
    await everybodyIs(/P1Ann/u, /P2Bo/u)
  })

  test('are typed in from the sign-in sheet row by row', async () => {
    await makeSession()
    await goTo('People and roles')
    await addInto('Add somebody', 'Ann Example')
    await everybodyIs(/P1Ann/u)
    await page.getByRole('tab', { name: 'Everybody' }).focus()
    await press('ArrowRight')
    await field('Name or code').focus()
    await page.keyboard.type('p1')
    await page.getByText('P1 Ann Example').waitFor()
    await press('Tab')
    await page.keyboard.type('ann@example.org')
    await press('Tab', 'Tab')
    await page.keyboard.type('nowhere')
    await press('Enter')
    await page.getByText('There is no such side').waitFor()
    await hasFocus(field('Side'))
    await press('Control+a')
    await page.keyboard.type('lx')
    await press('Tab', 'Tab')
    await page.keyboard.type('name')
    await press('Enter')
    await hasFocus(field('Name or code'))
    await soon(() => field('Name or code').inputValue()).toBe('')
    await page.keyboard.type('Bo Sample')
    await page.reload()
    await goTo('People and roles')
    await page.getByRole('tab', { name: 'Type in a sign-in sheet' }).click()
    await soon(() => field('Name or code').inputValue()).toBe('Bo Sample')
    await field('Send draft').fill('no')
    await press('Enter')
    await page.getByRole('list', { name: 'Rows typed in' }).getByText('Bo Sample').waitFor()
    await page.getByRole('tab', { name: 'Everybody' }).click()
    await everybodyIs(/P1Ann Example.*Lived experience.*By full name/u, /P2Bo Sample/u)
    await page.getByRole('option', { name: /Bo Sample/u }).click()
    await soon(() => field('Note').inputValue()).toBe('Not to be sent the draft by email.')
    await page.getByRole('option', { name: /Ann Example/u }).click()
    await soon(() => field('Email').inputValue()).toBe('ann@example.org')
  })
})

describe('talks and figures', () => {
  test('are kept with who spoke, and with what was said and what was read of it', async () => {
    await makeSession()
    await goTo('Talks')
    await addInto('Add a talk', 'Ten years of the open door')
    await page.getByRole('combobox', { name: 'Talk 1: Speaker' }).fill('Ann Example')
    await press('Tab')
    await field('Talk 1: Date').fill('Tuesday 22nd July')
    await press('Enter')
    await goTo('Figures')
    await addInto('Add a figure', 'about 35 % of callers wait a week')
    const figure = page.getByRole('group', { name: 'Figure 1' })
    await figure.getByText('Read as about 35.').waitFor()
    expect(await figure.getByRole('textbox', { name: 'Unit' }).inputValue()).toBe('%')
    expect(await figure.getByRole('textbox', { name: 'Of what' }).inputValue()).toBe('callers wait a week')
    await goTo('Check')
    await page.getByText('The figure “about 35 %” has no source.').waitFor()
    await goTo('Figures')
    await figure.getByRole('textbox', { name: 'Source' }).fill('The duty book')
    await press('Enter')
    await goTo('People and roles')
    await everybodyIs(/P1Ann Example.*Presenter/u)
    await goTo('Check')
    await page.getByText('The figure “about 35 %” has no source.').waitFor({ state: 'detached' })
  })
})

describe('on paper', () => {
  function pages(): Locator {
    return page.locator('[data-press] > *')
  }

  async function choose(form: string): Promise<void> {
    const radio = page.getByRole('radio', { name: form, exact: true })
    await radio.focus()
    await press('Space')
    await soon(() => radio.isChecked()).toBe(true)
    await pages().first().waitFor({ state: 'attached' })
  }

  /** How many pages come out of the printer, and how large they are. */
  async function print(): Promise<{ readonly count: number; readonly sizes: readonly string[] }> {
    const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const boxes = [...file.matchAll(/\/MediaBox\s*\[([^\]]*)\]/gu)].map(([, box = '']) =>
      box.trim().split(/\s+/u).map(Number).map(Math.round).join(' '),
    )
    const count = file.match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0
    return { count, sizes: [...new Set(boxes)] }
  }

  const portrait = '0 0 595 842'
  const landscape = '0 0 842 595'

  test('the key card is one page, whatever the session holds, with the keys that are in force', async () => {
    const topics = Array.from({ length: 20 }, (_, at) => `Topic ${at + 1} with a long and winding title`)
    await makeSession(topics)
    await goTo('Abbreviations')
    await field('Add an abbreviation').focus()
    await paste(
      Array.from(
        { length: 90 },
        (_, at) => `AB${at} = A long name that a scribe would rather not type ${at}`,
      ).join('\n'),
    )
    await field('AB89: Stands for').waitFor()
    await press('Alt+Digit2')
    await page.getByRole('textbox', { name: 'New point' }).waitFor()
    await press('F1')
    const sheet = await page.getByRole('dialog').innerText()
    expect((await print()).count).toBe(1)
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await press('Control+p')
    await page.getByRole('dialog', { name: 'Print' }).waitFor()
    await soon(() => page.getByRole('radio', { name: 'Key card' }).isChecked()).toBe(true)
    await pages().first().waitFor({ state: 'attached' })
    await soon(() => pages().first().textContent()).toMatch(/and \d+ more in Prepare/u)
    const card = (await pages().first().textContent()) ?? ''
    for (const words of ['Topic 20 with', 'AB0', 'Should say', '@lx', 'Open door day'])
      expect(card).toContain(words)
    expect(await print()).toEqual({ count: 1, sizes: [portrait] })
    for (const key of ['Ctrl\nShift\nEnter', 'Ctrl\nJ', 'Ctrl\nK', 'Delete'])
      expect(sheet.replaceAll(/\s+/gu, '\n')).toContain(key)
    const fits = await page
      .getByRole('img')
      .evaluate(({ firstElementChild: sheetOfPaper }) =>
        sheetOfPaper === null ? false : sheetOfPaper.scrollHeight <= sheetOfPaper.clientHeight,
      )
    expect(fits).toBe(true)
    // Away from Capture its commands are not in force; the card knows their keys all the same.
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await press('Alt+Digit1', 'Control+p')
    await choose('Key card')
    await soon(() => pages().first().textContent()).toBe(card)
  })

  test('a topic sheet is one page for each table and topic, black on white in the dark', async () => {
    await makeSession()
    await command('Theme: Dark')
    await goTo('Topics')
    await field('Topic 1: Asked of').fill('1-2')
    await press('Enter')
    await goTo('Check')
    await page.getByRole('button', { name: 'Print topic sheets' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Print' })
    await dialog.getByText('5 pages, A4').waitFor()
    await hasFocus(dialog.getByRole('button', { name: 'Print' }))
    expect(await print()).toEqual({ count: 5, sizes: [portrait] })
    const colours = await dialog
      .getByRole('img')
      .first()
      .evaluate((thumb) => {
        const { color, backgroundColor } = getComputedStyle(thumb.firstElementChild ?? thumb)
        return `${color} on ${backgroundColor}`
      })
    expect(colours).toBe('rgb(0, 0, 0) on rgb(255, 255, 255)')
    await dialog.getByRole('button', { name: /For$/u }).focus()
    await press('Enter')
    await page.getByRole('option', { name: 'Table 3' }).press('Enter')
    await dialog.getByText('1 page, A4').waitFor()
    await dialog.getByRole('textbox', { name: 'Sheets for each topic' }).fill('2')
    await press('Tab')
    await dialog.getByText('2 pages, A4').waitFor()
    await soon(() => pages().last().textContent()).toMatch(/Table 3.*2 {2}Waiting.*Sheet 2 of 2/u)
    expect(await findViolations(page)).toEqual([])

    await page.evaluate(() =>
      window.addEventListener('beforeprint', () => document.body.setAttribute('data-printed', 'yes')),
    )
    await dialog.getByRole('button', { name: 'Print' }).press('Enter')
    await soon(() => page.locator('body').getAttribute('data-printed')).toBe('yes')
    await press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await page.locator('[data-press]').count()).toBe(0)
  })

  test('the sign-in sheet has names only where somebody asks for them, and never an address', async () => {
    await makeSession()
    await goTo('People and roles')
    await addInto('Add somebody', 'Ann Example, ann@example.org, Nurse, lx', 'Bo Sample')
    await everybodyIs(/P1/u, /P2/u)
    await command('Print the sign-in sheet')
    const dialog = page.getByRole('dialog', { name: 'Print' })
    await dialog.getByText('2 pages, A4').waitFor()
    await soon(() => pages().first().textContent()).toMatch(/P1Nurse/u)
    expect(await pages().first().textContent()).not.toMatch(/Example|example\.org|P1.*lx.*P2/u)
    expect(await print()).toEqual({ count: 2, sizes: [landscape] })
    await dialog.getByRole('checkbox', { name: 'Print names' }).press('Space')
    await soon(() => pages().first().textContent()).toMatch(/P1Ann Example/u)
    expect(await pages().first().textContent()).not.toContain('example.org')
    expect(await findViolations(page)).toEqual([])
  })

  test('the points so far go over as many pages as they need, with no point cut or lost', async () => {
    await openSample()
    await press('Alt+Digit2')
    await page.getByRole('textbox', { name: 'New point' }).waitFor()
    await press('Control+p')
    await choose('Points so far')
    const dialog = page.getByRole('dialog', { name: 'Print' })
    await dialog.getByText(/\d+ pages, A4/u).waitFor()
    const count = await pages().count()
    expect((await print()).count).toBe(count)
    const said = await pages().allTextContents()
    expect(said.join('')).toContain('Nobody has ever asked them whether they still want the tablet')
    expect(said.join('').match(/Sleep programme with a human being in it/gu)).toHaveLength(1)
    const overflowing = await dialog
      .getByRole('img')
      .evaluateAll(
        (thumbs) =>
          thumbs.filter(({ firstElementChild: sheet }) =>
            sheet === null ? true : sheet.scrollHeight > sheet.clientHeight + 1,
          ).length,
      )
    expect(overflowing).toBe(0)
  })
})

describe.each(['Light', 'Dark'])('in the theme %s', (theme) => {
  test('axe finds nothing in the new sections, on paper, or at 400 %', async () => {
    await openSample()
    await command(`Theme: ${theme}`)
    for (const section of ['Marks', 'Talks', 'Figures', 'Check', 'People and roles']) {
      await goTo(section)
      expect(await findViolations(page), section).toEqual([])
    }
    await page.getByRole('tab', { name: 'Type in a sign-in sheet' }).click()
    expect(await findViolations(page)).toEqual([])
    await press('Control+p')
    await page.getByRole('dialog', { name: 'Print' }).waitFor()
    expect(await findViolations(page)).toEqual([])
    await press('Escape')
    await page.setViewportSize({ width: 341, height: 600 })
    for (const section of ['Marks', 'Talks', 'Figures', 'People and roles']) {
      await goTo(section)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, section).toBeLessThanOrEqual(0)
    }
    expect(await findViolations(page)).toEqual([])
  })
})

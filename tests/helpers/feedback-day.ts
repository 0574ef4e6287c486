import type { Page } from 'playwright'

import type { NewPoint } from '#shared/contract/capture.ts'

import type { DoorVoice } from './ask-door.ts'

type Said = Partial<NewPoint> & { readonly text: string }

/** The session and its topic, by their ids. */
export const session = 'day'
const doors = 'doors'

/** Three tables that talked about doors, two of them with stars, and one that starred nothing. */
const said: readonly (readonly Said[])[] = [
  [
    { text: 'Offer a cup of tea before any form', kind: 'say', starred: true },
    { text: 'A late bus is worse than no bus at all', kind: 'risk', starred: true },
    { text: 'The chairs are too low', starred: false },
  ],
  [
    { text: 'offer a cup of tea before any form.', kind: 'say', starred: true },
    {
      text: 'Put the name of the service where it can be read from the road',
      kind: 'say',
      starred: true,
      agreement: { scale: 'split', people: null },
    },
  ],
  [
    { text: 'Who keeps the key on Sundays?', kind: 'question' },
    { text: 'nobody told me the door was open', kind: 'quote', person: 'kept' },
    { text: 'they laughed at the desk', kind: 'quote', person: 'gone' },
    { text: 'The map by the stairs is upside down and everybody laughs at it', kind: 'risk' },
  ],
]

/** Makes the day with these tables, on the topic Doors. */
export async function makeDay({ desk }: DoorVoice, tables = said): Promise<void> {
  const { library, setup, capture } = desk
  await library.create({ id: session, title: 'Open door day', template: 'guidance', topics: [], tables: 0 })
  const make = (entity: 'table' | 'topic' | 'person' | 'identity', id: string, value: object) => ({
    kind: 'make' as const,
    entity,
    id,
    value: value as Record<string, unknown>,
  })
  const edits = [
    make('topic', doors, { title: 'Doors', order: 'a0' }),
    make('topic', 'buses', { title: 'Buses', order: 'a1' }),
    ...tables.map((_, index) => make('table', `t${index + 1}`, { number: index + 1, order: `a${index}` })),
    make('person', 'kept', { code: 'P1', consent: 'given', naming: 'full-name' }),
    make('identity', 'name', { of: 'kept', name: 'Ada Example' }),
    make('person', 'gone', { code: 'P2', consent: 'withdrawn' }),
  ]
  await setup.edit({ session, edits })
  const points = tables.flatMap((lines, table) =>
    lines.map((line, index) => ({
      id: `p${table + 1}-${index}`,
      table: `t${table + 1}`,
      topic: doors,
      ...line,
    })),
  )
  if (points.length > 0) await capture.addPoints({ session, points })
}

/** Opens the day in Feedback, by keyboard. */
export async function openFeedback(page: Page): Promise<void> {
  await page.reload()
  await page.getByRole('button', { name: 'Continue' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Open door day' }).waitFor()
  await page.keyboard.press('Alt+3')
  await orderOf(page).waitFor()
}

/** The list of tables in their order. */
export function orderOf(page: Page) {
  return page.getByRole('listbox', { name: 'Order' })
}

/** The rows of the order, as a screen reader says them. */
export async function readOrder(page: Page): Promise<readonly string[]> {
  const rows = await orderOf(page).getByRole('option').all()
  return Promise.all(
    rows.map((row) =>
      row.evaluate((element) => {
        const copy = element.cloneNode(true) as Element
        for (const hidden of copy.querySelectorAll('[aria-hidden]')) hidden.remove()
        const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
        const read: string[] = []
        while (texts.nextNode()) read.push(texts.currentNode.textContent ?? '')
        return read.join(', ')
      }),
    ),
  )
}

/** Opens the wall from the screen, at the size of a usual projector. */
export async function showWall(page: Page): Promise<Page> {
  const opening = page.context().waitForEvent('page')
  await page.keyboard.press('F5')
  const wall = await opening
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await page.getByText('Shown', { exact: true }).waitFor()
  return wall
}

/** What stands on the wall: its title, its lines with how many said them, the one that has the word with a star, and its foot. */
export async function readWall(wall: Page): Promise<readonly string[]> {
  return wall.evaluate(() => {
    const words = (element: Element | null): string =>
      (element instanceof HTMLElement ? element.innerText : '').replaceAll(/\s*\n\s*/gu, ' ').trim()
    const rows = [...document.querySelectorAll('li')].map(
      (row) => `${row.ariaCurrent === 'true' ? '* ' : ''}${words(row)}`,
    )
    return [...document.querySelectorAll('h1, header p')]
      .map(words)
      .concat(rows, words(document.querySelector('footer')))
  })
}

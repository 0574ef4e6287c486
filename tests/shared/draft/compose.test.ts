import { describe, expect, it } from 'vitest'

import { composeDraft, summariseDraft } from '#shared/draft/compose.ts'
import { Template } from '#shared/model/workshop.ts'
import { whyHeld } from '#shared/session/hold-back.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

import { documentText, listHeadings } from './document-text.ts'
import { canaries, makeRichSession } from './rich-session.ts'

const templates = Template.options
const options = { version: '0.1', date: '14 March 2026' }
const rich = makeRichSession()

describe.each(templates)('the %s draft', (template) => {
  const document = composeDraft(rich, { template, ...options })
  const text = documentText(document)

  it('holds every point that is not withdrawn, to the letter', () => {
    const points = [...rich.records.point.values()].filter(({ withdrawn }) => !withdrawn)
    expect(points.length).toBeGreaterThan(20)
    for (const point of points) if (whyHeld(rich, point) === null) expect(text).toContain(point.text)
  })

  it('has no words of somebody who refused to be quoted or took that back, but says they are held back', () => {
    const held = [...rich.records.point.values()].filter((point) => whyHeld(rich, point) !== null)
    expect(held.length).toBeGreaterThan(0)
    for (const point of held) expect(text).not.toContain(point.text)
    expect(text).toContain('Held back: this person did not agree to be quoted.')
  })

  it('holds every fact, action, figure and reference that is not withdrawn', () => {
    for (const { text: fact } of rich.records.fact.values())
      expect(text.toLowerCase()).toContain(fact.toLowerCase().replace(/^to /u, ''))
    for (const { text: action } of rich.records.action.values()) expect(text).toContain(action)
    expect(text).toContain('of people discharged slept badly a month later')
    expect(text).toContain('Insomnia: assessment')
  })

  it('never shows who somebody is, nor what was withdrawn or dropped', () => {
    for (const canary of canaries.filter((name) => name !== 'Quillfeather'))
      expect(text).not.toContain(canary)
    expect(text).not.toContain('Quillfeather')
    expect(text).not.toContain('This sentence was taken back')
    expect(text).not.toContain('Old wording')
    expect(text).not.toContain('Download report')
  })

  it('names people who asked to be named, as far as they asked', () => {
    expect(text).toContain('Ada Penhaligon')
    expect(text).toContain('Marigold')
  })

  it('says it is a draft, with version, date and bodies on the title page', () => {
    expect(document).toMatchObject({
      status: 'Draft',
      version: '0.1',
      date: '14 March 2026',
      draft: true,
      language: 'en-GB',
    })
    expect(document.bodies).toEqual([{ name: 'Thornbury Community Trust', role: 'Organiser and funder' }])
  })

  it('fills every cell of every table, or leaves the word for it to the table', () => {
    for (const block of document.blocks)
      if (block.kind === 'table') for (const row of block.rows) expect(row).toHaveLength(block.columns.length)
  })

  it('gives each bookmark to one block', () => {
    const anchors = document.blocks.flatMap((block) =>
      'anchor' in block && block.anchor !== undefined ? [block.anchor] : [],
    )
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  it('puts two headings apart by something other than another heading of the same level', () => {
    const { blocks } = document
    const bare = blocks.filter((block, index) => {
      const next = blocks[index + 1]
      return (
        block.kind === 'heading' &&
        (next === undefined || (next.kind === 'heading' && next.level <= block.level))
      )
    })
    expect(bare).toEqual([])
  })

  it('uses the right plurals', () => {
    expect(text).not.toMatch(/\b1 (?:tables|points|quotes|people|topics|actions)\b/u)
    expect(text).not.toMatch(/\b(?:[02-9]|\d\d+) (?:table|point|quote|person|topic|action)\b(?! plan)/u)
  })

  it('keeps an empty appendix and says that it is empty', () => {
    const at = document.blocks.findIndex(
      (block) => block.kind === 'heading' && block.text === 'Appendix 1: Programme',
    )
    expect(document.blocks[at + 1]).toMatchObject({ text: 'No content yet.' })
    expect(listHeadings(document)).toContain('Appendix 2: Sleep diary')
  })

  it('counts itself', () => {
    const points = [...rich.records.point.values()].filter(({ withdrawn }) => !withdrawn).length
    const { sections, ...rest } = summariseDraft(document)
    expect(sections).toBeGreaterThan(10)
    expect(rest).toEqual({ recommendations: template === 'thematic' ? 0 : 3, points })
  })

  it('is small and sensible for a session with nothing in it but a title', () => {
    const act = startAct(emptySession('blank'), makePen())
    act.make('workshop', { title: 'A day in June' }, 'blank')
    const blank = composeDraft(act.session(), { template, ...options })
    expect(blank.title).toMatch(/^A day in June/u)
    expect(blank.blocks.length).toBeLessThan(60)
    const headings = listHeadings(blank)
    expect(headings.slice(0, 2)).toEqual(['Issue sheet', 'About this document'])
    expect(headings.some((title) => title.includes('AGREE II'))).toBe(true)
    expect(documentText(blank)).toMatch(/(?:has|have) been (?:recorded|entered|noted|given|set)/u)
    expect(summariseDraft(blank)).toMatchObject({ recommendations: 0, points: 0 })
  })

  it('composes even a session to which nothing has happened', () => {
    expect(composeDraft(emptySession('void'), { template, ...options }).title).toMatch(/^Untitled workshop/u)
  })

  it('says the same for the same session', () => {
    expect(composeDraft(rich, { template, ...options })).toEqual(document)
  })
})

it('takes the status of a version from its record, and is no draft once that is final', () => {
  const act = startAct(emptySession('day'), makePen())
  act.make('workshop', { title: 'Guidance on wounds' }, 'day')
  act.make('version', {
    number: '1.0',
    template: 'guidance',
    status: 'final',
    credits: 'Edited by the core group',
  })
  const document = composeDraft(act.session(), { template: 'guidance', version: '1.0', date: 'May' })
  expect(document).toMatchObject({ title: 'Guidance on wounds', status: 'Final', draft: false })
  expect(documentText(document)).toContain('Edited by the core group')
})

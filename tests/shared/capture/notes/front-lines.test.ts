import { describe, expect, it } from 'vitest'

import { brief, factsOf, readTextNotes, textsOf } from './read-sample.ts'

const article = `It rained for a week before anybody opened the boxes, and when they did the labels had run, so that nobody could say which of the kits had been checked and which had only been counted in.

The reason given was that the shelf belonged to nobody. The nurses had thought it was the pharmacy's, the pharmacy had thought it was the nurses', and the cleaner, who knew, had not been asked by either.

What happened next was dull and took a year. Somebody wrote a list, somebody else counted, and on the first Monday of each month the two of them stood in the corridor with a torch and agreed that the numbers were still wrong.`

const report = (line: string): string => `Foot care for people who sleep outdoors
${line}

Background
The event was held at the Drill Hall and about 40 people came.

Topic\tStandard\tActions
Shoes\tFC 1\tKeep a store of boots
Socks\tFC 2\tGive out two pairs
`

describe('the lines at the top of a file', () => {
  it.each([
    ['Summary of the meeting, 4 June 2015, Corn Hall', '4 June 2015', ['Corn Hall']],
    ['Notes from the study afternoon on Thursday 4th June 2015', 'Thursday 4th June 2015', ['Drill Hall']],
    ['Corn Hall, Market Street - 4 June 2015', '4 June 2015', ['Corn Hall, Market Street']],
  ])('%s give the date and no part of the title', (line, date, venue) => {
    const notes = readTextNotes(report(line))
    expect(textsOf(notes, 'title')).toEqual(['Foot care for people who sleep outdoors'])
    expect(textsOf(notes, 'date')).toEqual([date])
    expect(textsOf(notes, 'venue')).toEqual(venue)
  })

  it.each([
    ['Posted on 9 May 2013 by Ivy Marlow, practice nurse, Hill Surgery', 'practice nurse, Hill Surgery'],
    ['By Ivy Marlow | 9 May 2013 | 4 min read', undefined],
  ])('%s say who wrote it and when it came out', (line, post) => {
    const notes = readTextNotes(`The wet boxes\n\n${line}\n\n${article}`)
    const author = notes.readings.find((each) => each.role === 'author')
    expect([author?.text, author?.parts['post']]).toEqual(['Ivy Marlow', post])
    expect(textsOf(notes, 'date')).toEqual([])
    expect(notes.readings.find((each) => each.parts['edtf'] === '2013-05-09')?.as).toBe('fact')
    expect(textsOf(notes, 'venue')).toEqual([])
  })

  it('leave the number of a poster and the head of a newsletter out of the title', () => {
    expect(textsOf(readTextNotes(`P2.07\nThe wet boxes\n\n${article}`), 'title')).toEqual(['The wet boxes'])
    const news = readTextNotes(`Ward News | Summer 2009\n\nTHE WET BOXES\n\n${article}`)
    expect(textsOf(news, 'title')).toEqual(['THE WET BOXES'])
    expect(textsOf(news, 'date')).toEqual([])
  })

  it('name several authors with the place they are all from', () => {
    const notes = readTextNotes(
      `The wet boxes\n\nIvy Marlow & Jon Peake, Hill Research Unit\n\n${article}\n\n${article}`,
    )
    expect(brief(notes.readings, 'person', 'body')).toEqual([
      'person: Ivy Marlow',
      'person: Jon Peake',
      'body: Hill Research Unit',
    ])
  })

  it('lead from letters after names to organisations', () => {
    const notes = readTextNotes(
      `The wet boxes\n\nI. Marlow a, J. Ó Peake b\n\na Hill Research Unit\nb Vale University\n\n${article}`,
    )
    expect(
      notes.readings.filter((each) => each.as === 'person').map((each) => [each.text, each.parts['body']]),
    ).toEqual([
      ['I. Marlow', 'Hill Research Unit'],
      ['J. Ó Peake', 'Vale University'],
    ])
  })

  it('find the author in the last sentence of an article that names nobody above', () => {
    const notes = readTextNotes(
      `The wet boxes\n\n${article}\n\n${article}\n\nIvy Marlow is a practice nurse and a runner.`,
    )
    expect(notes.readings.find((each) => each.role === 'author')?.text).toBe('Ivy Marlow')
  })

  it('take the event as title below a list of organisations', () => {
    const notes = readTextNotes(
      'SHOES FOR EVERYBODY\nTHE COBBLER TRUST\nVale City Council\n\nA POOLED EXPERIENCE DAY on feet\n\n1-2 May 2001\n\n\nWhy are we here?\n\n- We are not here to sell boots\n- To write a guide\n\n\nThe process today\n\n- Talks\n- Tables\n\n\nWhat happens next\n\n- A draft\n- Comments\n',
    )
    expect(brief(notes.readings, 'title', 'body', 'date')).toEqual([
      'body: SHOES FOR EVERYBODY',
      'body: THE COBBLER TRUST',
      'body: Vale City Council',
      'title: A POOLED EXPERIENCE DAY on feet',
      'date: 1-2 May 2001',
    ])
    expect(factsOf(notes, 'is-not')).toEqual(['We are not here to sell boots'])
  })
})

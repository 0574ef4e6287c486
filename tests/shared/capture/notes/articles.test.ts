import { describe, expect, it } from 'vitest'

import { brief, factsOf, readSample, readTextNotes, sampleText, textsOf } from './read-sample.ts'

describe('an article', () => {
  const notes = readSample('article.txt')

  it('has its title and its author with their post', () => {
    expect(notes.kind).toBe('article')
    expect(textsOf(notes, 'title')).toEqual(['Why the pharmacy counter matters'])
    expect(notes.readings.find((each) => each.as === 'person')).toMatchObject({
      text: 'Joan Attah',
      role: 'author',
      parts: { post: 'community pharmacist and chair of the Northshire Local Pharmaceutical Committee' },
    })
  })

  it('has deadlines, calls and addresses as facts', () => {
    expect(notes.readings.find((each) => each.fact === 'deadline')?.parts).toEqual({
      date: '1 October 2018',
      edtf: '2018-10-01',
    })
    expect(factsOf(notes, 'call')).toEqual(['We need to speak to our board members now, before the summer.'])
    expect(factsOf(notes, 'contact')).toEqual(['Write to me, in confidence, at joan@example.org'])
  })

  it('has its questions to readers as questions', () => {
    expect(notes.readings.filter((each) => each.kind === 'question').map((each) => each.text)).toEqual([
      'Do you still have a consultation room?',
      'What would you stop doing to make time for one?',
    ])
  })

  it('has a paragraph of concerns as a risk, quoted labels kept', () => {
    expect(notes.readings.find((each) => each.kind === 'risk')?.text).toContain(
      '‘a vending machine with a white coat’',
    )
  })

  it('loses what the web page added', () => {
    expect(textsOf(notes, 'dropped')).toEqual(['Share this', 'Leave a comment'])
  })

  it('is the same when it is wrapped', () => {
    expect(brief(readSample('article-wrapped.txt').readings)).toEqual(brief(notes.readings))
  })

  it('is the same without blank lines', () => {
    const bare = readTextNotes(sampleText('article.txt').replace(/\n{2,}/g, '\n'))
    expect(brief(bare.readings)).toEqual(brief(notes.readings))
  })

  it('has its headings as topics', () => {
    const headed = readSample('article-headed.txt')
    expect(textsOf(headed, 'topic')).toEqual(['What it is', 'What we were told', 'Questions for you'])
    expect(headed.readings.filter((each) => each.kind === 'question')).toHaveLength(2)
    expect(headed.readings[1]).toMatchObject({
      as: 'person',
      text: 'Samuel Orr',
      parts: { post: 'housing manager' },
    })
  })
})

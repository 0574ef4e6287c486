import { describe, expect, it } from 'vitest'

import {
  letterRuns,
  normalise,
  readLetterRuns,
  readStems,
  readTokens,
  scanWords,
} from '#shared/pooling/tokens.ts'

describe('the words of a text', () => {
  it('opens contractions, with any apostrophe or none', () => {
    expect(readTokens("Don’t, dont; can't cannot won‘t")).toEqual([
      'do',
      'not',
      'do',
      'not',
      'can',
      'not',
      'can',
      'not',
      'will',
      'not',
    ])
  })

  it('reads shorthand with and without', () => {
    expect(readTokens('w/ a guide, w/o a map')).toEqual(['with', 'a', 'guide', 'without', 'a', 'map'])
  })

  it('keeps decimals and percentages whole, and the ampersand of a short form', () => {
    expect(readTokens("A&E 1,000 2.5 10% people's")).toEqual(['aande', '1,000', '2.5', '10%', 'people'])
  })

  it('keeps how a word is written', () => {
    expect(scanWords('Isn’t it?')).toEqual([
      { written: 'Isn’t', tokens: ['is', 'not'] },
      { written: 'it', tokens: ['it'] },
    ])
  })

  it('has stems for words that say something, and for those that turn a sentence round', () => {
    expect(readStems('The services are not opening')).toEqual(['servic', 'not', 'open'])
  })

  it('has one form for letters and marks that look alike', () => {
    expect(normalise('ﬁt “ok” – it’s')).toBe("fit “ok” - it's")
  })

  it('reads runs of letters as numbers below the limit', () => {
    const runs = readLetterRuns('cab')
    // " ca", " cab", " cab ", "cab", "cab ", "ab "
    expect(runs).toHaveLength(6)
    expect(runs.every((run) => run >= 0 && run < letterRuns)).toBe(true)
    expect(readLetterRuns('cab')).toEqual(runs)
  })
})

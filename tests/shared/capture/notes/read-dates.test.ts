import { describe, expect, it } from 'vitest'

import { findDate, findDates } from '#shared/capture/notes/read-dates.ts'

describe('dates', () => {
  it.each([
    ['Tuesday 22nd July', 'XXXX-07-22'],
    ['Thursday, the 6th of March 2025', '2025-03-06'],
    ['10 April 2013', '2013-04-10'],
    ['April 10, 2013', '2013-04-10'],
    ['July 2007', '2007-07'],
    ['2003-01', '2003-01'],
    ['2013-04-10', '2013-04-10'],
    ['10/04/2013', '2013-04-10'],
    ['10.04.13', '2013-04-10'],
    ['autumn 2003', '2003-23'],
    ['2023/24', '2023/2024'],
    ['2013-14', '2013/2014'],
    ['1999', '1999'],
    ['22–24 July 2019', '2019-07-22/2019-07-24'],
    ['22nd and 23rd July', 'XXXX-07-22/XXXX-07-23'],
  ])('%s is %s', (text, edtf) => {
    expect(findDate(`It was ${text}, I think`, true)).toMatchObject({ text, edtf })
  })

  it.each(['31/31/2020', 'a 1-2 day course', '12:30', '0.2003', '£2003', '2003%', 'may 99 times'])(
    '%s is none',
    (text) => {
      expect(findDate(text, true)).toBeNull()
    },
  )

  it('without a day that the month has are read without it', () => {
    expect(findDate('31 February 2020')?.edtf).toBe('2020-02')
  })

  it('are found in order, a bare year only where it is asked for', () => {
    const text = 'in 2001, then in May 2003'
    expect(findDates(text, true).map((date) => date.edtf)).toEqual(['2001', '2003-05'])
    expect(findDates(text).map((date) => date.edtf)).toEqual(['2003-05'])
  })
})

import { describe, expect, it } from 'vitest'

import { showTime } from '#renderer/feedback/projector/show-time.ts'
import { fontOf, zooms } from '#renderer/feedback/projector/sizes.ts'
import { actOf } from '#renderer/feedback/projector/wall-acts.ts'
import { shorten } from '#renderer/feedback/shorten.ts'

function press(key: string, held: 'ctrlKey' | 'altKey' | 'metaKey' | null = null) {
  const none = { ctrlKey: false, altKey: false, metaKey: false }
  return actOf({ key, ...none, ...(held !== null && { [held]: true }) })
}

describe('a key pressed on the wall', () => {
  it('asks for what it does on the screen, as clickers send it', () => {
    expect(['PageDown', 'PageUp', 'b', 'B', '.', 'F5', 'Escape'].map((key) => press(key))).toEqual([
      'next',
      'previous',
      'blank',
      'blank',
      'blank',
      'start',
      'leave',
    ])
  })

  it('is left to the browser with a modifier, or when it means nothing', () => {
    expect([press('b', 'ctrlKey'), press('ArrowLeft', 'altKey'), press('p', 'metaKey')]).toEqual([
      null,
      null,
      null,
    ])
    expect(['x', 'F11', 'Tab', 'constructor', 'toString'].map((key) => press(key))).toEqual(
      Array.from({ length: 5 }, () => null),
    )
  })
})

describe('the type of the picture', () => {
  it('is never under 4 % of its height, at any size', () => {
    for (const zoom of [0.5, ...zooms]) {
      for (const scale of ['min', 'body', 'title', 'clock'] as const)
        expect(Number(/([\d.]+)px/u.exec(fontOf(scale, zoom))?.[1])).toBeGreaterThanOrEqual(0.04 * 1080)
    }
  })
})

describe('the time on the wall', () => {
  it.each([
    [200_000, '03:20'],
    [199_001, '03:20'],
    [1, '00:01'],
    [0, '00:00'],
    [-400, '00:00'],
    [-12_000, '+00:12'],
    [3_600_000, '60:00'],
  ])('of %i ms is %s', (left, shown) => expect(showTime(left)).toBe(shown))
})

describe('a long name', () => {
  it('is shortened where that can be seen', () => {
    expect(shorten('Table 6')).toBe('Table 6')
    expect(shorten('The people who run the\n  Saturday kitchen')).toBe('The people who run th…')
  })
})

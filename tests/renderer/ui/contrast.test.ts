import { describe, expect, test } from 'vitest'

import { kindColours, palettes, themeNames } from '#renderer/ui/palettes.ts'
import type { Colour, Palette, ThemeName } from '#renderer/ui/palettes.ts'

type Pair = readonly [ink: Colour, ground: Colour, need: number]

const pairs: readonly Pair[] = [
  ['text', 'canvas', 7],
  ['text', 'surface', 7],
  ['text', 'selected', 7],
  ['text', 'sunken', 7],
  ['text', 'hover', 7],
  ['text2', 'surface', 7],
  ['text2', 'sunken', 4.5],
  ['text2', 'selected', 4.5],
  ['text2', 'hover', 4.5],
  ['muted', 'canvas', 4.5],
  ['muted', 'surface', 4.5],
  ['muted', 'sunken', 4.5],
  ['accentText', 'surface', 4.5],
  ['accentText', 'selected', 4.5],
  ['accentText', 'hover', 4.5],
  ['accentText', 'canvas', 4.5],
  ['accentText', 'sayBg', 4.5],
  ['onAccent', 'accent', 4.5],
  ['onDanger', 'danger', 4.5],
  ['dangerText', 'dangerBg', 4.5],
  ['dangerText', 'surface', 4.5],
  ['warnText', 'warnBg', 4.5],
  ['okText', 'okBg', 4.5],
  ['okText', 'surface', 4.5],
  ['borderControl', 'surface', 3],
  ['borderControl', 'canvas', 3],
  ['accent', 'surface', 3],
  ['focus', 'surface', 3],
  ['focus', 'canvas', 3],
  ['focus', 'selected', 3],
]

/** The contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function isProjected(theme: ThemeName): boolean {
  return theme === 'projector' || theme === 'projectorDim'
}

test('black on white is 21 and a colour on itself is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#0b6777', '#0b6777')).toBe(1)
})

describe.each(themeNames)('in the theme %s', (theme) => {
  const palette: Palette = palettes[theme]

  test.each(pairs)('%s on %s has at least %d', (ink, ground, need) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(need)
  })

  test.each(kindColours)('the kind %s can be read on its own ground', (kind) => {
    expect(contrast(palette[kind], palette[`${kind}Bg`])).toBeGreaterThanOrEqual(isProjected(theme) ? 7 : 4.5)
  })
})

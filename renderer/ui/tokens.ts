export const textSizes = [90, 100, 115, 130, 150] as const

/** Percent of the normal text size, set apart from the window's zoom. */
export type TextSize = (typeof textSizes)[number]

export const densities = ['compact', 'normal', 'roomy'] as const

export type Density = (typeof densities)[number]

type TypeStep = { readonly size: number; readonly line: number; readonly weight: number }

/** Sizes and line heights in px at 100 % text size. */
export const typeScale = {
  xs: { size: 13, line: 18, weight: 500 },
  sm: { size: 14, line: 20, weight: 400 },
  md: { size: 16, line: 24, weight: 400 },
  lg: { size: 19, line: 28, weight: 400 },
  xl: { size: 23, line: 30, weight: 700 },
  '2xl': { size: 28, line: 36, weight: 700 },
} satisfies Record<string, TypeStep>

/** Sizes in vh, line heights as a multiple: letters on the wall are a share of the picture's height. */
export const projectorScale = {
  min: { size: 4, line: 1.3, weight: 400 },
  body: { size: 6, line: 1.25, weight: 400 },
  title: { size: 7.5, line: 1.15, weight: 700 },
  clock: { size: 12, line: 1, weight: 700 },
} satisfies Record<string, TypeStep>

export const fontFamily = "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif"

/** px; a step is named by its size. */
export const spaces = [2, 4, 8, 12, 16, 24, 32, 48] as const

/** px */
export const radii = { chip: 4, panel: 8 } as const

/** Row heights in px at 100 % text size. */
export const rowHeights = { compact: 33, normal: 41, roomy: 52 } satisfies Record<Density, number>

/** Heights in px at 100 % text size: no target is under `least`; a phone's are `phone`. */
export const controlHeights = { normal: 32, least: 24, phone: 48 } as const

/** Widths in px of the side panes before anybody drags them. */
export const paneWidths = { left: 248, right: 320 } as const

export const motion = { duration: 120, easing: 'ease-out' } as const

/** Laid over the screen behind a dialog, in every theme. */
export const scrim = 'rgb(8 12 16 / 45%)'

/** px that 1 rem stands for at 100 % text size. */
export const rootFontSize = 16

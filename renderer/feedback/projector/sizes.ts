import { projectorScale } from '#renderer/ui/tokens.ts'

/** The picture is set out at this size, in px, and then scaled whole: it breaks lines alike in every window. */
export const sheetSize = { width: 1_920, height: 1_080 } as const

/** How much larger than usual the picture may be. */
export const zooms = [1, 1.15, 1.3, 1.5, 1.75] as const

type Scale = keyof typeof projectorScale

/** A size of the projector's tokens on the sheet, in px; never under the token's own. */
export function measureType(scale: Scale, zoom: number): number {
  return (projectorScale[scale].size / 100) * sheetSize.height * Math.max(1, zoom)
}

/** The same with weight, line height and family. */
export function fontOf(scale: Scale, zoom: number): string {
  const { line, weight } = projectorScale[scale]
  return `${weight} ${measureType(scale, zoom)}px / ${line} var(--font-ui)`
}

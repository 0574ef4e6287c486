import { useSyncExternalStore } from 'react'

import type { ThemeName } from './palettes.ts'
import { rowHeights } from './tokens.ts'
import type { Density, TextSize } from './tokens.ts'

export type ThemeChoice = 'system' | ThemeName

export type Appearance = {
  readonly theme: ThemeChoice
  readonly textSize: TextSize
  readonly density: Density
}

let current: Appearance = { theme: 'system', textSize: 100, density: 'normal' }
const listeners = new Set<() => void>()

/** Sets theme, text size and density for the whole window; what is left out stays as it is. */
export function applyAppearance(change: Partial<Appearance>): void {
  current = { ...current, ...change }
  const { dataset } = document.documentElement
  dataset['theme'] = current.theme
  dataset['textSize'] = String(current.textSize)
  dataset['density'] = current.density
  for (const listener of listeners) listener()
}

/** The appearance now; the component draws again when it changes. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, () => current)
}

/** The height in px of a one-line row at this density and text size. */
export function useRowHeight(): number {
  const { density, textSize } = useAppearance()
  return Math.round(rowHeights[density] * (textSize / 100))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let wanted: string | null = null

/** Asks the screen that is shown next to go to a point. */
export function wantPoint(id: string): void {
  wanted = id
}

/** The point that another screen asked to go to, once; null where none did. */
export function takeWantedPoint(): string | null {
  const id = wanted
  wanted = null
  return id
}

import type { Display } from 'electron'

/** The display for the picture on the wall: the first that the operator's window is not on; null where there is only that one. */
export function chooseDisplay<Known extends Pick<Display, 'id'>>(
  displays: readonly Known[],
  operators: Pick<Display, 'id'>,
): Known | null {
  return displays.find(({ id }) => id !== operators.id) ?? null
}

import { useLine } from '#renderer/capture/line-store.ts'

import { addTypedPoint } from './add-point.ts'
import { addPasted } from './paste-lines.ts'
import { keepRewording } from './reword.ts'

/** What Enter does: adds what was pasted, keeps the new words of a point, or adds what is in the line. */
export function enterLine(): void {
  const { pasted, rewording } = useLine.getState()
  if (pasted !== null) void addPasted()
  else if (rewording !== null) void keepRewording()
  else void addTypedPoint()
}

import type { Display, Screen } from 'electron'

import { LoudEmitter, makeLoud } from './loud.ts'

const bounds = { x: 0, y: 0, width: 1366, height: 768 }

/** The one display that a machine without any is taken to have. A test puts a function in place of these for another. */
const only = makeLoud('Display', { id: 1, bounds, workArea: bounds, scaleFactor: 1 }) as unknown as Display

export const screen = makeLoud(
  'screen',
  Object.assign(new LoudEmitter('screen', []), {
    getAllDisplays: () => [only],
    getPrimaryDisplay: () => only,
    getDisplayMatching: () => only,
  } satisfies Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching'>),
)

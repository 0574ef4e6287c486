import { z } from 'zod'

import { Preferences, SessionSummary } from '#shared/contract/library.ts'

/** What library.json holds: the sessions as they were last seen, and how people like the app. */
export const LibraryFile = z.object({
  pooled: z.literal('library'),
  format: z.literal(1),
  device: z.string(),
  sessions: z.array(SessionSummary),
  preferences: Preferences,
})
export type LibraryFile = z.infer<typeof LibraryFile>

/** The library of somebody who opens the app for the first time. */
export function newLibrary(device: string): LibraryFile {
  return {
    pooled: 'library',
    format: 1,
    device,
    sessions: [],
    preferences: { theme: 'system', textSize: 100, density: 'normal', author: '' },
  }
}

import { addWords } from '#renderer/ui/words.ts'

import enGB from './words.en-GB.json'

/** The words of Capture. */
export const t = addWords('capture', enGB)

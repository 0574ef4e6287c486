import { addWords } from '#renderer/ui/words.ts'

import enGB from './words.en-GB.json'

/** Looks up the words of the Pool screen. */
export const t = addWords('pooling', enGB)

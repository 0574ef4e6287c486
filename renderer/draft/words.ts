import { addWords } from '#renderer/ui/words.ts'

import enGB from './words.en-GB.json'

/** The words of Draft. */
export const t = addWords('draft', enGB)

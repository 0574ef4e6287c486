import { addWords } from '#renderer/ui/words.ts'

import enGB from './words.en-GB.json'

/** The words of the paper forms. */
export const t = addWords('paper', enGB)

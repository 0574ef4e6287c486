import { addWords } from '#renderer/ui/words.ts'

import enGB from './words.line.en-GB.json'

/** The words of the entry line. */
export const t = addWords('capture-line', enGB)

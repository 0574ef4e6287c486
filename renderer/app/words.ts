import { addWords } from '#renderer/ui/words.ts'

import enGB from './words.en-GB.json'

/** The words of the shell. */
export const t = addWords('app', enGB)

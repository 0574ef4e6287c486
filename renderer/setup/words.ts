import { addWords } from '#renderer/ui/words.ts'

import enGB from './words.en-GB.json'

/** The words of Prepare. */
export const t = addWords('setup', enGB)

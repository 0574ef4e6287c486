import { addWords } from '#renderer/ui/words.ts'

import enGB from './words.en-GB.json'

/** The words of the Library. */
export const t = addWords('library', enGB)

import { addWords } from '#renderer/ui/words.ts'

import enGB from './words.place.en-GB.json'

/** The words for where things are said: tables, talks, clocks, who is heard. */
export const t = addWords('capture-place', enGB)

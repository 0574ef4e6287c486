import { addWords } from '#renderer/ui/words.ts'

import enGB from './words.en-GB.json'

/** Looks up the words of the Feedback screen and of the picture on the wall. */
export const t = addWords('feedback', enGB)

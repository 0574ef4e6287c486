import { addWords } from '#renderer/ui/words.ts'

import enGB from './words.out.en-GB.json'

/** The words of the page in Word, the checks, the versions and the export. */
export const t = addWords('draft-out', enGB)

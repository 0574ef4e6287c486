import { addWords } from '#renderer/ui/words.ts'

import enGB from './words.themes.en-GB.json'

/** Looks up the words of the themes and the grids. */
export const t = addWords('themes', enGB)

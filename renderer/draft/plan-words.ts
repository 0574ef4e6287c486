import { addWords } from '#renderer/ui/words.ts'

import enGB from './words.plan.en-GB.json'

/** The words of the action plan. */
export const t = addWords('draft.plan', enGB)

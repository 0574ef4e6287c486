import { archive } from './archive.ts'
import { capture } from './capture.ts'
import { draft } from './draft.ts'
import { library } from './library.ts'
import { pooling } from './pooling.ts'
import { session } from './session.ts'
import { setup } from './setup.ts'

/** All that the people at the desk can ask for, whichever door they come through. */
export const desk = { library, session, setup, capture, pooling, draft, archive }
export type Desk = typeof desk

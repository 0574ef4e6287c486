import { archive } from './routes/archive.ts'
import { route } from './routes/builder.ts'
import { capture } from './routes/capture.ts'
import { draft } from './routes/draft.ts'
import { library } from './routes/library.ts'
import { pooling } from './routes/pooling.ts'
import { session } from './routes/session.ts'
import { setup } from './routes/setup.ts'

/** The one router that every door asks. */
export const router = route.router({ library, session, setup, capture, pooling, draft, archive })

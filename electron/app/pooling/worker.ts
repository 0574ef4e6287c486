import { makePoolEngine } from '#electron/app/pool-engine.ts'
import { serveTasks } from '#electron/app/serve-tasks.ts'

import { makePoolWork } from './pool-work.ts'

serveTasks(makePoolWork(makePoolEngine))

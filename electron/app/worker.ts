import { heavyWork } from './heavy-work.ts'
import { serveTasks } from './serve-tasks.ts'

serveTasks(heavyWork)

import { prepareModel } from './kept-model.ts'

await prepareModel()

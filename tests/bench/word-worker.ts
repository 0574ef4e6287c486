import { getHeapStatistics } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'

import { writeWord } from '#shared/word/write-word.ts'

import { makeLongDocument } from './word-blocks.ts'

// Run in a thread whose heap is as large as the demand allows: it dies if the draft needs more.
const document = makeLongDocument(Number(workerData))
const start = performance.now()
const bytes = await writeWord(document)
const took = performance.now() - start
const { total_heap_size: heap, external_memory: outside } = getHeapStatistics()
parentPort?.postMessage({ took, bytes: bytes.length, megabytes: (heap + outside) / 1_000_000 })

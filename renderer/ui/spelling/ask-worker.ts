import type { Answer, Asked, Question } from './spell-messages.ts'

type Waiting = (words: readonly string[] | null) => void

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let hasFailed = false
let count = 0

/** Asks the worker, which starts with the first question; null when it does not run. */
export function ask(question: Question): Promise<readonly string[] | null> {
  if (hasFailed) return Promise.resolve(null)
  worker ??= startWorker()
  count += 1
  const asked: Asked = { ...question, id: count }
  const answered = new Promise<readonly string[] | null>((resolve) => waiting.set(asked.id, resolve))
  worker.postMessage(asked, [])
  return answered
}

function startWorker(): Worker {
  const started = new Worker(new URL('./spell-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data.words)
    waiting.delete(data.id)
  })
  started.addEventListener('error', giveUp)
  return started
}

/** Typing goes on without marks. */
function giveUp(): void {
  hasFailed = true
  for (const resolve of waiting.values()) resolve(null)
  waiting.clear()
}

import type { HeavyWork } from './context.ts'
import { runWorker } from './run-worker.ts'

/** Heavy work done in a thread of its own; a worker that dies is replaced at the next task. */
export function startHeavyWork(url: URL): HeavyWork {
  const worker = runWorker(url)
  const run =
    (name: Exclude<keyof HeavyWork, 'close'>) =>
    (...args: readonly unknown[]): Promise<never> =>
      worker.run(name, ...args)
  return {
    readNotes: run('readNotes'),
    viewDraft: run('viewDraft'),
    checkDraft: run('checkDraft'),
    compareDrafts: run('compareDrafts'),
    writeWord: run('writeWord'),
    writeText: run('writeText'),
    writeSummary: run('writeSummary'),
    writeLetters: run('writeLetters'),
    readCodebook: run('readCodebook'),
    writeThemes: run('writeThemes'),
    makeBag: run('makeBag'),
    makeTableFiles: run('makeTableFiles'),
    openBag: run('openBag'),
    verify: run('verify'),
    writeMirror: run('writeMirror'),
    close: () => worker.close(),
  }
}

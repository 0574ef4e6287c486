import { createInterface } from 'node:readline'

import { takeLock } from '#electron/store/lock.ts'
import type { Lock } from '#electron/store/lock.ts'

/** Takes the lock of the folder named on each line and says how that went; an empty line gives it back. */
let lock: Lock | undefined
process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) {
  if (line === '') {
    await lock?.release()
    lock = undefined
    process.stdout.write('released\n')
  } else {
    const result = await takeLock(line)
    if (result.kind === 'taken') lock = result.lock
    process.stdout.write(`${result.kind} ${line}\n`)
  }
}

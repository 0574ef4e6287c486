import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createApp } from '#electron/app/create-app.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'

import { makeChanges } from './large-session.ts'
import { compare, type Measure, percentile, time } from './measure.ts'

/** How long a full session takes to open, from its log. */
export async function benchOpen(): Promise<readonly Measure[]> {
  const library = await mkdtemp(join(tmpdir(), 'pooled-bench-'))
  try {
    const first = await createApp({ library, door: 'direct' })
    await first.desk.begin('day', makeChanges('day', 20_000))
    await first.close()
    const open: number[] = []
    for (let run = 0; run < 5; run += 1) {
      const app = await createApp({ library, door: 'direct' })
      open.push(...(await time(1, async () => takeSnapshot((await app.desk.open('day')).session))))
      await app.close()
    }
    const log = join(library, 'day', 'log.jsonl')
    const parse = await time(5, async () => {
      for (const line of (await readFile(log, 'utf8')).split('\n')) if (line !== '') JSON.parse(line.slice(9))
    })
    const [ours, theirs] = [percentile(open, 0.5), percentile(parse, 0.5)]
    return [
      compare(
        'open 20,000 points: read, check, fold, snapshot',
        ours,
        'JSON.parse of the same lines',
        theirs,
        '≤ 1,000 ms',
      ),
    ]
  } finally {
    await rm(library, { recursive: true, force: true })
  }
}

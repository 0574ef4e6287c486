import { openSessionFolder } from '#electron/store/session-folder.ts'
import { makeRecord } from '#tests/faults/helpers/records.ts'

/** Everything a session folder does, once, saying how each step went; faults are put in its way from outside. */
const [folder = ''] = process.argv.slice(2)

async function tell(name: string, work: Promise<unknown>): Promise<void> {
  const ok = await work.then(
    () => true,
    () => false,
  )
  process.stdout.write(`${ok ? 'saved' : 'refused'} ${name}\n`)
}

const session = await openSessionFolder(folder, { reserveBytes: 0 })
for (let number = 100; number < 106; number++)
  await tell(`record-${number}`, session.append([makeRecord(number)]))
await tell('mirror', session.writeMirror({ state: 'new', text: 'new '.repeat(1_000) }))
await session.close()
process.stdout.write('done\n')

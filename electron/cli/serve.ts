import { once } from 'node:events'

import { type Command, InvalidArgumentError } from 'commander'

import { print } from './print.ts'

function readPort(value: string): number {
  if (!/^\d{1,5}$/u.test(value) || Number(value) > 65_535)
    throw new InvalidArgumentError('It is a number up to 65535.')
  return Number(value)
}

async function serve({ port, library }: { readonly port: number; readonly library?: string }): Promise<void> {
  const { findLibrary } = await import('#electron/app/library-place.ts')
  const { startBrowserDoor } = await import('#electron/browser/serve.ts')
  const door = await startBrowserDoor({ port, library: library ?? findLibrary() })
  print(door.address)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await door.close()
}

/** `pooled serve`: the app in a browser on this machine. */
export function addServe(program: Command): Command {
  return program
    .command('serve')
    .description('open the app to a browser on this machine, and print its address')
    .option('--port <n>', 'the port; any free one unless given', readPort, 0)
    .option('--library <folder>', 'where sessions are kept')
    .action(serve)
}

import { spawn } from 'node:child_process'

import { findLibrary } from '#electron/app/library-place.ts'
import { sayError } from '#electron/app/say-error.ts'

import { findElectron } from './find-electron.ts'
import { hasDisplay, openBrowser } from './open-browser.ts'
import { DoorProblem, startBrowserDoor } from './serve.ts'

function runElectron(program: string): Promise<number> {
  return new Promise((resolve) => {
    spawn(program, ['.', ...process.argv.slice(2)], { stdio: 'inherit' })
      .once('exit', (code) => resolve(code ?? 1))
      .once('error', () => resolve(1))
  })
}

function readPort(): number {
  const port = Number(process.env['POOLED_PORT'] ?? 0)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new DoorProblem('POOLED_PORT is not the number of a port. Leave it out, or give one up to 65535.')
}

async function runBrowserDoor(why: string): Promise<void> {
  const door = await startBrowserDoor({ port: readPort(), library: findLibrary() })
  console.log(`Pooled opens in a browser, because ${why}.`)
  console.log(`  ${door.address}`)
  if (!(await openBrowser(door.address)))
    console.log('No browser could be opened from here: open that address in one on this computer.')
  console.log('Press Ctrl+C to stop.')
  const stop = (): void => {
    door.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(sayError(error))
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
}

const electron = await findElectron()
try {
  if (electron !== null && hasDisplay()) {
    console.log('Pooled opens in its own window (Electron).')
    process.exitCode = await runElectron(electron)
  } else
    await runBrowserDoor(
      electron === null
        ? "Electron's runtime is not installed here"
        : 'there is no display for a window of its own',
    )
} catch (error) {
  console.error(sayError(error))
  process.exitCode = 1
}

#!/usr/bin/env node
import inspector from 'node:inspector'
import { pathToFileURL } from 'node:url'

import { app, becomeReady, mainFile, userData } from './app.ts'
import { startBrowser } from './browser-process.ts'
import { setBrowser } from './browser.ts'
import { appArguments, isDriven } from './command-line.ts'
import { hookElectron } from './electron-module.ts'
import { atEnd, endProcess } from './ending.ts'
import { startPlaywrightProxy } from './playwright-proxy.ts'
import { forbidNewSchemes } from './protocol.ts'

const driven = Promise.withResolvers<void>()
// Called by Playwright once it is attached; without it nothing is waited for.
Object.assign(globalThis, { __playwright_run: driven.resolve })
if (!isDriven) driven.resolve()

Object.defineProperty(process, 'versions', {
  value: { ...process.versions, electron: '45.0.0-stand-in', chrome: '0.0.0.0' },
})
Object.assign(process, { type: 'browser' })
process.argv.splice(1, process.argv.length, ...appArguments)
// As in Electron, a promise nobody waits for is told and survived.
process.on(
  'unhandledRejection',
  (error) =>
    void process.stderr.write(
      `UnhandledPromiseRejectionWarning: ${error instanceof Error ? error.stack : String(error)}\n`,
    ),
)
process.on('SIGTERM', () => app.quit())
process.on('SIGINT', () => app.quit())

inspector.open(0, '127.0.0.1')
const browser = await startBrowser(userData)
setBrowser(browser)
atEnd(() => browser.close())
void browser.gone.then(() => endProcess(1))
const address = await startPlaywrightProxy(browser.address, () => void endProcess(1))
process.stderr.write(`DevTools listening on ${address}\n`)

hookElectron()
try {
  // Electron, too, becomes ready only when the main module has run to its end.
  await import(pathToFileURL(mainFile).href)
} catch (error) {
  process.stderr.write(
    `App threw an error during load\n${error instanceof Error ? error.stack : String(error)}\n`,
  )
  await endProcess(1)
}
await driven.promise
forbidNewSchemes()
becomeReady()

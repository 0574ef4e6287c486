import { flushCompileCache } from 'node:module'

import { startBrowserDoor } from '#electron/browser/serve.ts'

// A child that is killed would never write down what it compiled, and the next one would start as slowly.
flushCompileCache()

// Run as a child that a test may kill: node run-door.ts LIBRARY [PORT]. Prints the address, then serves until it is told to stop.
const door = await startBrowserDoor({ port: Number(process.argv[3] ?? 0), library: process.argv[2] ?? '' })
process.stdout.write(`${door.address}\n`)
process.once('SIGTERM', () => void door.close().then(() => process.exit(0)))

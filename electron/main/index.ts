import { fileURLToPath } from 'node:url'

import { createApp } from '#electron/app/create-app.ts'
import { findLibrary } from '#electron/app/library-place.ts'
import { saveWholeFile } from '#electron/app/pooled-file.ts'

import type { DeskApp } from './desk-app.ts'
import { runDesktop } from './run-desktop.ts'

// Addresses as seen from the built file, out/main/index.js.
const built = (path: string): URL => new URL(path, import.meta.url)

async function openDesk(): Promise<DeskApp> {
  const worker = built('./worker.js')
  const poolingWorker = built('./pooling.js')
  const app = await createApp({ library: findLibrary(), door: 'electron', worker, poolingWorker })
  return { router: app.router, context: app.desk, close: () => app.close() }
}

void runDesktop({
  openDesk,
  saveFile: saveWholeFile,
  pageFolder: fileURLToPath(built('../renderer')),
  preload: fileURLToPath(built('../preload/index.cjs')),
})

import { resolve } from 'node:path'

import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string): string => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          index: here('electron/main/index.ts'),
          worker: here('electron/app/worker.ts'),
          pooling: here('electron/app/pooling/worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file that can require electron and nothing else.
      rollupOptions: {
        input: { index: here('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react()],
    // The package lets nobody import its two files by name.
    resolve: { alias: { '#dictionary': here('node_modules/dictionary-en-gb') } },
    build: {
      outDir: here('out/renderer'),
      // Fonts stay files: the content security policy has no data: fonts.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { index: here('renderer/index.html'), projector: here('renderer/projector.html') },
      },
    },
  },
})

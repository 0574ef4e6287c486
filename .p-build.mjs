import { build } from 'vite'
import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
const here = (p) => resolve('/tmp/draft', p)
await build({ configFile: false, logLevel: 'warn', root: here('renderer'), plugins: [react()], base: './',
  resolve: { alias: { '#dictionary': here('node_modules/dictionary-en-gb') } },
  build: { outDir: '/tmp/p-out', emptyOutDir: true, assetsInlineLimit: 0, minify: true,
    rollupOptions: { input: { index: here('renderer/index.html'), projector: here('renderer/projector.html') } } } })

import { resolve } from 'node:path'

import { defineConfig } from 'vitest/config'

const fast = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  cacheDir: '.cache/vitest',
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...fast,
          name: 'unit',
          include: ['tests/{house,shared,electron,renderer}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          ...fast,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          ...fast,
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          // A real browser on a busy machine may miss its moment once.
          retry: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})

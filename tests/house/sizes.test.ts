import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const files = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: root })
const sizes = files
  .map((file) => ({ file, lines: readFileSync(resolve(root, file), 'utf8').split('\n').length - 1 }))
  .toSorted((a, b) => a.lines - b.lines)

describe('source files', () => {
  it('stay small: nine in ten at most 170 lines, none over 300', () => {
    expect(sizes[Math.floor(sizes.length * 0.9)]?.lines).toBeLessThanOrEqual(170)
    expect(sizes.filter(({ lines }) => lines > 300)).toEqual([])
  })

  it('hold no leftovers', () => {
    const marks =
      /\b(?:TODO|FIXME|XXX)\b|@ts-(?:ignore|expect-error)|oxlint-disable|\b(?:it|test|describe)\.only\b/u
    const sources = [...files, ...globSync('tests/**/*.{ts,tsx}', { cwd: root })].filter(
      (file) => !file.endsWith('sizes.test.ts'),
    )
    expect(sources.filter((file) => marks.test(readFileSync(resolve(root, file), 'utf8')))).toEqual([])
  })
})

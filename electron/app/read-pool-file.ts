import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { readText } from '#electron/files/read-text.ts'
import type { PoolMaterial } from '#shared/pooling/suggester.ts'

import { readPointsCsv } from './read-points-csv.ts'
import { readSessionMaterial } from './read-pool-material.ts'

/** Reads a file that could not be read: throws the sentence that says why. */
async function readOtherwise(path: string): Promise<Buffer> {
  // Loaded only where it is needed: beside a large table of points, memory is better left to them.
  const { readWholeFile } = await import('./pooled-file.ts')
  return readWholeFile(path)
}

/** What is to be pooled, with the titles of topics in place of their ids, from a session or from a table of points. */
export async function readPoolFile(path: string): Promise<PoolMaterial> {
  if (/\.csv$/iu.test(path)) {
    const bytes = await readFile(path).catch(() => readOtherwise(path))
    return { points: readPointsCsv(basename(path), readText(bytes)), glossary: new Map() }
  }
  const { openPooledFile } = await import('./pooled-file.ts')
  const { session } = await openPooledFile(path)
  const { points, glossary } = readSessionMaterial(session)
  const titleOf = (id: string): string => session.records.topic.get(id)?.title || id
  return {
    points: points.map((point) => ({ ...point, topic: point.topic === null ? null : titleOf(point.topic) })),
    glossary,
  }
}

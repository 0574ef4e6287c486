import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import Papa from 'papaparse'

import type { Session } from '#shared/model/session.ts'

import { openPooledFile } from './pooled-file.ts'
import type { PoolMaterial } from './suggest-points.ts'

/** Thrown when points cannot be read from a file; the sentence says what to do. */
export class PointsProblem extends Error {
  override readonly name = 'PointsProblem'
}

/** The points of a session that are still to be pooled, and its short forms. */
export function readSessionMaterial({ records }: Session): PoolMaterial {
  const points = [...records.point.values()].filter(({ withdrawn, text }) => !withdrawn && text.trim() !== '')
  const forms = [...records.abbreviation.values()].filter(({ withdrawn }) => !withdrawn)
  return {
    points: points.map(({ id, text, topic }) => ({ id, text, topic })),
    glossary: new Map(forms.map(({ short, long }) => [short, long])),
  }
}

function readCsv(name: string, text: string): PoolMaterial {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim().toLowerCase(),
  })
  const columns = meta.fields ?? []
  if (!columns.includes('id') || !columns.includes('text'))
    throw new PointsProblem(
      `${name} needs a first line that names its columns, with id and text among them. Nothing was read.`,
    )
  const points = data.map((row) => ({
    id: row['id'] ?? '',
    text: row['text'] ?? '',
    topic: row['topic']?.trim() || null,
  }))
  const twice = points.find(
    ({ id }, at) => points.findIndex((other) => other.id === id) < at && points.length < 2_000,
  )
  if (twice !== undefined)
    throw new PointsProblem(`${name} has the id ${twice.id} twice. Give every point an id of its own.`)
  return { points: points.filter(({ text: words }) => words.trim() !== ''), glossary: new Map() }
}

/** What is to be pooled, from a session or from a table of points with columns id, text and, where known, topic. */
export async function readPoolMaterial(path: string): Promise<PoolMaterial> {
  if (!/\.csv$/iu.test(path)) return readSessionMaterial((await openPooledFile(path)).session)
  return readCsv(basename(path), await readFile(path, 'utf8'))
}

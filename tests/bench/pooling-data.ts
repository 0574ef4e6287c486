import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { z } from 'zod'

/** The open data beside the repository, where it is. */
const folder = resolve(import.meta.dirname, '../../../shared/data/open/text')

const Matched = z.object({
  key_points: z.array(z.object({ id: z.string(), text: z.string() })),
  points: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      key_points: z.array(z.string()),
      undecided: z.array(z.string()).default([]),
    }),
  ),
})
export type Matched = z.infer<typeof Matched>

const Claims = z.array(
  z.object({ clusters: z.array(z.object({ points: z.array(z.object({ text: z.string() })) })) }),
)
export type Claims = z.infer<typeof Claims>

const Day = z.object({
  points: z.array(
    z.object({
      id: z.string(),
      table: z.union([z.string(), z.number()]),
      topic: z.string(),
      text: z.string(),
      gold_key_points: z.array(z.string()),
    }),
  ),
})
export type Day = z.infer<typeof Day>

function read(path: string): unknown {
  return JSON.parse(readFileSync(resolve(folder, path), 'utf8'))
}

/** Arguments with the key points they match (ArgKP-2021), near-duplicates by claim (Perspectrum), and simulated days; null where absent. */
export function readOpenData(): {
  readonly matched: readonly Matched[]
  readonly claims: Claims
  readonly days: readonly Day[]
} | null {
  if (!existsSync(folder)) return null
  const topics = readdirSync(resolve(folder, 'argkp2021')).filter((name) => name.endsWith('.json'))
  return {
    matched: topics.map((name) => Matched.parse(read(`argkp2021/${name}`))),
    claims: Claims.parse(read('perspectrum/clusters.json')),
    days: ['day-small', 'day-large'].map((name) => Day.parse(read(`workshop_sim/${name}.json`))),
  }
}

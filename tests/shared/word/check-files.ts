import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'

import { z } from 'zod'

const checker = join(resolve(import.meta.dirname, '../../../../shared'), 'tools/check-docx')

/** Whether the checker is beside the repository and has what it needs; it answers 1 to a file that is not there. */
export function canCheck(): boolean {
  return existsSync(checker) && spawnSync(checker, ['--json', '/no-such-file']).status === 1
}

const Report = z.record(
  z.string(),
  z.object({ findings: z.array(z.string()), facts: z.record(z.string(), z.unknown()) }),
)

/** What the checker says against each file, by name; nothing where all is well. */
export function findFaults(files: Readonly<Record<string, Uint8Array>>): Record<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'word-'))
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, `${name}.docx`)
    writeFileSync(path, bytes)
    return path
  })
  const { stdout } = spawnSync(checker, ['--json', ...paths], { encoding: 'utf8', maxBuffer: 100_000_000 })
  rmSync(folder, { recursive: true })
  const report = Object.entries(Report.parse(JSON.parse(stdout)))
  return Object.fromEntries(
    report.flatMap(([path, { findings, facts }]) => {
      const counted = ['merged_cells', 'empty_paragraphs'].filter((name) => facts[name] !== 0)
      const said = facts['language'] === 'en-GB' && facts['title'] !== '' ? [] : ['language or title']
      const faults = [...findings, ...counted, ...said]
      return faults.length === 0 ? [] : [[basename(path, '.docx'), faults]]
    }),
  )
}

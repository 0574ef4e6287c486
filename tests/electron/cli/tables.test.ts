import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { askPooled, runPooled } from '#tests/helpers/run-pooled.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

type Made = {
  readonly files: readonly { readonly file: string; readonly table: string; readonly points: number }[]
}

async function makeDay(folder: string, tables: number): Promise<string> {
  const path = join(folder, 'day.pooled')
  await askPooled(
    'new',
    path,
    '--title',
    'Open door day',
    '--topics',
    'Arriving,Waiting',
    '--tables',
    String(tables),
  )
  return path
}

/** The files of so many tables, at each of which so many points were brought in. */
async function makeBacks(folder: string, path: string, count: number): Promise<readonly string[]> {
  const out = join(folder, 'tables')
  const { files } = (await askPooled('tables', path, '--out', out)) as Made
  return Promise.all(
    files.map(async ({ file }, at) => {
      const notes = join(folder, `notes-${at}.txt`)
      const lines = Array.from(
        { length: count },
        (_, line) => `- table ${at + 1} says ${line} about é & “trust”`,
      )
      writeFileSync(notes, `${lines.join('\n')}\n`)
      await askPooled('import', join(out, file), notes, '--table', String(at + 1), '--topic', 'Arriving')
      return join(out, file)
    }),
  )
}

function shuffle<T>(items: readonly T[]): readonly T[] {
  return items
    .map((item) => [Math.random(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item)
}

describe('pooled tables', () => {
  it('makes a file for each table, and writes over nothing', async () => {
    const folder = makeFolder()
    const path = await makeDay(folder, 2)
    const out = join(folder, 'new', 'tables')
    const names = ['Table 1 - Open door day.pooled', 'Table 2 - Open door day.pooled']
    const made = await askPooled('tables', path, '--out', out)
    expect(made).toMatchObject({ out, files: names.map((file) => ({ file, points: 0 })) })
    expect(readdirSync(out).toSorted()).toEqual(names)
    expect(await askPooled('verify', join(out, names[0] ?? ''))).toMatchObject({ ok: true })
    const again = await runPooled('tables', path, '--out', out)
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toMatch(/^Table 1 - Open door day\.pooled is there already.*nothing was written\.\n$/u)
    const none = await runPooled('tables', await makeDay(makeFolder(), 0), '--out', join(folder, 'none'))
    expect(none.err).toBe('This session has no tables yet. Add them first; nothing was made.\n')
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  it('brings 12 of 150 points back in any order, some twice, with the damaged and the strange ones named', async () => {
    const folder = makeFolder()
    const path = await makeDay(folder, 12)
    const backs = await makeBacks(folder, path, 150)
    const at = (name: string): string => join(folder, name)
    const [first = ''] = backs
    const bytes = readFileSync(first)
    writeFileSync(at('cut.pooled'), bytes.subarray(0, bytes.length - 700))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(at('flipped.pooled'), bytes)
    const stranger = await makeDay(makeFolder(), 1)
    copyFileSync(stranger, at('stranger.pooled'))
    copyFileSync(path, at('other-order.pooled'))
    const bad = ['cut.pooled', 'flipped.pooled', 'stranger.pooled'].map(at)
    const before = readFileSync(path)

    const files = shuffle([...backs, ...bad, ...backs.slice(2, 6)])
    const dry = await runPooled('merge', path, ...files, '--dry-run', '--json')
    expect(dry.code).toBe(1)
    expect(readFileSync(path)).toEqual(before)
    const merged = await runPooled('merge', path, ...files, '--json')
    expect(merged.code).toBe(1)
    const report = JSON.parse(merged.out)
    expect(report).toMatchObject({ added: 1_800, updated: 0, unchanged: 0, conflicts: [] })
    expect({ ...report, dryRun: true }).toEqual(JSON.parse(dry.out))
    expect(report.refused.map(({ file }: { file: string }) => file).toSorted()).toEqual([
      'cut.pooled',
      'flipped.pooled',
      'stranger.pooled',
    ])
    const said = merged.err.trim().split('\n')
    expect(said).toHaveLength(3)
    for (const sentence of said) expect(sentence).toMatch(/^(?:cut|flipped|stranger)\.pooled: .*\.$/u)
    const info = (await askPooled('info', path)) as { points: number; tables: { points: number }[] }
    expect(info.points).toBe(1_800)
    expect(info.tables.map(({ points }) => points)).toEqual(Array.from({ length: 12 }, () => 150))
    expect(await askPooled('verify', path)).toMatchObject({ ok: true })

    const other = await askPooled('merge', at('other-order.pooled'), ...shuffle(backs))
    expect(other).toMatchObject({ added: 1_800, refused: [] })
    const points = async (file: string) => (await runPooled('points', file, '--json')).out
    expect(await points(at('other-order.pooled'))).toBe(await points(path))
    const after = readFileSync(path)
    expect(await askPooled('merge', path, ...backs)).toMatchObject({ added: 0, updated: 0, unchanged: 1_800 })
    expect(readFileSync(path)).toEqual(after)
    expect(await askPooled('merge', first, path)).toMatchObject({ added: 1_650, updated: 0, unchanged: 150 })
    expect(await points(first)).toBe(await points(path))
  })

  it('says in words what was brought in and what was erased', async () => {
    const folder = makeFolder()
    const path = await makeDay(folder, 1)
    const notes = join(folder, 'quotes.csv')
    writeFileSync(notes, 'text,kind,participant\nkind words,quote,P1\n')
    await askPooled('import', path, notes)
    const copy = join(folder, 'copy.pooled')
    copyFileSync(path, copy)
    await askPooled('erase', copy, '--person', 'P1', '--points')
    const dry = await runPooled('merge', path, copy, '--dry-run')
    expect(dry.out).toContain('Would be 0 added')
    expect(dry.out).toContain('1 person and 1 point')
    expect(await askPooled('merge', path, copy)).toMatchObject({ erased: { people: 1, points: 1 } })
  })
})

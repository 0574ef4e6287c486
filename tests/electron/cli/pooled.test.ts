import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { askPooled, runPooled } from '#tests/helpers/run-pooled.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

async function makeFile(name = 'a.pooled'): Promise<string> {
  const path = join(makeFolder(), name)
  await askPooled('new', path, '--title', 'A day', '--topics', 'Barriers, Offers', '--tables', '2')
  return path
}

function write(path: string, name: string, text: string): string {
  const notes = join(path, '..', name)
  writeFileSync(notes, text)
  return notes
}

describe('pooled', () => {
  it('makes a session and counts what is in it', async () => {
    const path = await makeFile()
    expect(await askPooled('info', path)).toMatchObject({
      title: 'A day',
      date: null,
      tables: [
        { title: 'Table 1', points: 0 },
        { title: 'Table 2', points: 0 },
      ],
      topics: [
        { title: 'Barriers', points: 0 },
        { title: 'Offers', points: 0 },
      ],
      points: 0,
      kinds: {},
      participants: {},
      themes: [],
      actions: [],
      bodies: [],
      notUnderstood: [],
      conflicts: [],
    })
  })

  it('brings in points from a table file and gives them back as JSON and as CSV', async () => {
    const path = await makeFile()
    const csv = write(path, 'in.csv', 'text,kind,participant\n"é & <b> “so”, he said",quote,P1\nplain,,\n')
    const report = await askPooled('import', path, csv, '--table', '2', '--topic', 'barriers')
    expect(report).toMatchObject({ points: 2, topics: 0, notUnderstood: [], already: [] })
    expect(await askPooled('points', path)).toMatchObject([
      {
        text: 'é & <b> “so”, he said',
        kind: 'quote',
        participant: 'P1',
        table: 'Table 2',
        topic: 'Barriers',
        source: 'in.csv',
      },
      { text: 'plain', kind: 'point', participant: null, withdrawn: false },
    ])
    const { out } = await runPooled('points', path, '--csv')
    expect(out).toContain('"é & <b> “so”, he said"')
    expect(await askPooled('import', path, csv)).toMatchObject({ points: 0, already: ['in.csv'] })
  })

  it('changes nothing in a dry run', async () => {
    const path = await makeFile()
    const before = readFileSync(path)
    const csv = write(path, 'in.csv', 'text\none\n')
    expect(await askPooled('import', path, csv, '--dry-run')).toMatchObject({ points: 1, dryRun: true })
    expect(readFileSync(path)).toEqual(before)
  })

  it('brings in all files or none', async () => {
    const path = await makeFile()
    const before = readFileSync(path)
    const ran = await runPooled(
      'import',
      path,
      write(path, 'in.csv', 'text\none\n'),
      write(path, 'in.pages', 'x'),
    )
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toBe(
      'in.pages cannot be brought in: Pooled reads .txt, .md, .docx and .csv. Save it as one of these.\n',
    )
    expect(readFileSync(path)).toEqual(before)
  })

  it('makes a table and a topic that the session has not', async () => {
    const path = await makeFile()
    const csv = write(path, 'in.csv', 'text\none\n')
    expect(await askPooled('import', path, csv, '--table', '7', '--topic', 'New')).toMatchObject({
      points: 1,
      topics: 1,
    })
    expect(await askPooled('points', path)).toMatchObject([{ table: 'Table 7', topic: 'New' }])
  })

  it('keeps what two commands at once bring in', async () => {
    const path = await makeFile()
    const files = ['one', 'two', 'three'].map((word) => write(path, `${word}.csv`, `text\n${word}\n`))
    const ran = await Promise.all(files.map((file) => runPooled('import', path, file)))
    expect(ran.map((each) => each.code)).toEqual([0, 0, 0])
    expect(
      ((await askPooled('points', path)) as readonly { readonly text: string }[])
        .map((row) => row.text)
        .toSorted(),
    ).toEqual(['one', 'three', 'two'])
  })

  it('merges two copies to the same points whichever way round', async () => {
    const path = await makeFile()
    const copy = join(path, '..', 'copy.pooled')
    copyFileSync(path, copy)
    await askPooled('import', path, write(path, 'a.csv', 'text\na\n'))
    await askPooled('import', copy, write(path, 'b.csv', 'text\nb\n'))
    const other = join(path, '..', 'other.pooled')
    copyFileSync(copy, other)
    expect(await askPooled('merge', path, copy, '--dry-run')).toMatchObject({ added: 1, dryRun: true })
    expect(await askPooled('merge', path, copy)).toEqual({
      added: 1,
      updated: 0,
      unchanged: 1,
      erased: { people: 0, points: 0 },
      conflicts: [],
      poolingDecisions: 0,
      poolingConflicts: 0,
      refused: [],
    })
    expect(await askPooled('merge', other, path)).toMatchObject({ added: 1 })
    expect((await runPooled('points', path, '--json')).out).toBe(
      (await runPooled('points', other, '--json')).out,
    )
    expect(await askPooled('merge', path, copy)).toMatchObject({ added: 0, updated: 0 })
  })

  it('refuses a damaged file in one sentence and leaves the other as it was', async () => {
    const path = await makeFile()
    const bad = join(path, '..', 'bad.pooled')
    const bytes = readFileSync(path)
    const middle = bytes.length >> 1
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
    writeFileSync(bad, bytes)
    const before = readFileSync(path)
    const merged = await runPooled('merge', path, bad)
    expect(merged.code).toBe(1)
    expect(merged.err.trim().split('\n')).toHaveLength(1)
    expect(readFileSync(path)).toEqual(before)
    const verified = await runPooled('verify', bad, '--json')
    expect(verified.code).toBe(1)
    expect(JSON.parse(verified.out)).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ where: 'zip' })]),
    })
    expect(await askPooled('verify', path)).toEqual({ ok: true, problems: [], warnings: [] })
  })

  it('exports everything as JSON, what was not understood included', async () => {
    const path = await makeFile()
    await askPooled('import', path, write(path, 'in.csv', 'text,unknown\none,kept words\n'))
    const out = join(path, '..', 'out.json')
    await askPooled('export', path, '--to', 'json', '--out', out)
    const whole = JSON.parse(readFileSync(out, 'utf8'))
    expect(whole).toMatchObject({ pooled: 'export', info: { points: 1 }, points: [{ text: 'one' }] })
    expect(JSON.stringify(whole.records.leftover)).toContain('kept words')
    expect(whole.records.identity).toEqual([])
  })

  it('exports CSV that Excel takes for UTF-8, and Markdown with every point', async () => {
    const path = await makeFile()
    await askPooled('import', path, write(path, 'in.csv', 'text,topic\ncafé,Offers\n'))
    const at = (name: string): string => join(path, '..', name)
    await askPooled('export', path, '--to', 'csv', '--out', at('out.csv'))
    await askPooled('export', path, '--to', 'markdown', '--out', at('out.md'))
    expect(readFileSync(at('out.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(readFileSync(at('out.md'), 'utf8')).toContain('## Offers\n\n- café')
  })

  it('says that a codebook needs themes, and writes nothing over its own file', async () => {
    const path = await makeFile()
    const qdc = await runPooled('export', path, '--to', 'qdc', '--out', join(path, '..', 'out.qdc'))
    expect(qdc).toMatchObject({ code: 1, out: '' })
    expect(qdc.err).toContain('There are no themes yet')
    const own = await runPooled('export', path, '--to', 'json', '--out', path)
    expect(own.err).toBe('a.pooled holds the session itself. Give --out another name.\n')
    expect((await runPooled('verify', path)).code).toBe(0)
  })

  it.each([
    [[]],
    [['new']],
    [['new', 'x.pooled']],
    [['new', 'x.pooled', '--title', 'T', '--template', 'novel']],
    [['new', 'x.pooled', '--title', 'T', '--tables', 'many']],
    [['points', 'x.pooled', '--json', '--csv']],
    [['draft', 'x.pooled', '--out', 'x.docx', '--version', 'one']],
    [['suggest', 'x.pooled', '--cut', 'two']],
    [['info', 'x.pooled', '--strange']],
  ])('ends with 2 and says why when it is asked for %j', async (words) => {
    const ran = await runPooled(...words)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).not.toBe('')
  })

  it('ends with 0 when it is asked for help', async () => {
    expect(await runPooled('--help')).toMatchObject({ code: 0, err: '' })
    expect((await runPooled('draft', '--help')).out).toContain('--version <n>')
  })

  it('names a file that is not there, and no more of its path', async () => {
    const ran = await runPooled('info', join(makeFolder(), 'gone.pooled'))
    expect(ran).toEqual({
      code: 1,
      out: '',
      err: 'There is no file gone.pooled there. Look at the spelling of its path.\n',
    })
  })
})

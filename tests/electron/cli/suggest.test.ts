import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { askPooled, runPooled } from '#tests/helpers/run-pooled.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const Answer = z.object({
  method: z.enum(['model', 'words']),
  groups: z.array(z.object({ ids: z.array(z.string()), score: z.number(), why: z.string() })),
  pairs: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      score: z.number(),
      grade: z.enum(['very-close', 'close', 'perhaps']),
      cautions: z.array(z.string()),
    }),
  ),
  bulk: z.array(z.tuple([z.string(), z.string()])),
})

function write(text: string): string {
  const path = join(makeFolder(), 'points.csv')
  writeFileSync(path, text)
  return path
}

const day = `id,text,table,topic
a1,"Hep B jabs, for all who come",Table 2,Welcome
a2,Vaccinate everybody against hepatitis B,5,Welcome
a3,Plant more trees beside the canal,9,Welcome
b1,Review the rota every 3 months,2,Rota
b2,Review the rota every 6 months,5,Rota
b3,review the rota every 3 months.,11,Rota
b4,Do not review the rota,9,Rota
c1,The only point here,1,Alone
`

describe('pooled suggest', () => {
  it('suggests groups, pairs and what may be accepted in bulk, from a table of points', async () => {
    const { groups, pairs, bulk } = Answer.parse(await askPooled('suggest', write(day), '--top', '3'))
    const welcome = groups.find(({ ids }) => ids.includes('a1'))
    expect(welcome?.ids).toEqual(['a1', 'a2'])
    expect(welcome?.why).toBe('shares: Hep B; tables 2, 5')
    expect(bulk).toEqual([['b1', 'b3']])
    for (const id of ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'b4'])
      expect(pairs.some(({ a, b }) => a === id || b === id)).toBe(true)
    const pair = pairs.find(({ a, b }) => a === 'b1' && b === 'b2')
    expect(pair?.cautions).toContain('number')
    expect(pairs.find(({ a, b }) => a === 'b1' && b === 'b4')?.cautions).toContain('negation')
  })

  it('takes points without a topic or a table as one topic, and any cut', async () => {
    const path = write(
      '\uFEFFID;Text\n1;Open the library on Sundays\n2;Open the library on Sundays\n3;Mend the roof\n',
    )
    const all = Answer.parse(await askPooled('suggest', path, '--cut', '0'))
    expect(all.bulk).toEqual([['1', '2']])
    expect(all.pairs).toHaveLength(3)
    const { groups } = Answer.parse(await askPooled('suggest', path, '--cut', '1'))
    expect(groups.map(({ ids }) => ids)).toEqual([['1', '2']])
  })

  it('says the same to a reader, with DIFFERS where members differ', async () => {
    const { code, out, err } = await runPooled('suggest', write(day))
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^\d+ groups? suggested; 1 pair could be accepted in bulk\./u)
    expect(out).toContain('; DIFFERS\n  Review the rota every 3 months\n')
  })

  it('finds points of different topics that say the same when asked', async () => {
    const path = write(
      'id,text,topic\n1,Open the library on Sundays,A\n2,Open the library on Sundays,B\n3,Mend it,B\n',
    )
    const { across } = z
      .object({ across: z.array(z.object({ ids: z.array(z.string()) })) })
      .parse(await askPooled('suggest', path, '--across'))
    expect(across[0]?.ids.toSorted()).toEqual(['1', '2'])
  })

  it('suggests in a session', async () => {
    const folder = makeFolder()
    const [session, notes] = [join(folder, 's.pooled'), join(folder, 'notes.csv')]
    writeFileSync(notes, 'text,table,topic\nOpen on Sundays,1,Hours\nopen on Sundays,2,Hours\n')
    await runPooled('new', session, '--title', 'Hours', '--topics', 'Hours', '--tables', '2')
    await runPooled('import', session, notes)
    const { groups, bulk } = Answer.parse(await askPooled('suggest', session))
    expect(groups.map(({ why }) => why)).toEqual(['shares: open, Sundays; tables 1, 2'])
    expect(bulk).toHaveLength(1)
  })

  it.each([
    ['', 'points.csv is empty. Give it a first line with id and text, and a line for each point.'],
    ['id,words\n1,a\n', 'points.csv has no column text. '],
    ['words\na\n', 'points.csv has no column text. '],
    [
      'id,text\n1,"open the gate\n2,close the gate\n',
      'points.csv has a quotation mark that is opened and not closed as it should be, in point 1.',
    ],
    ['id,text\n', 'points.csv has no points: no line has a text.'],
    ['id,text\n1,a\n2,b\n1,c\n', 'points.csv has the id 1 twice. Give every point an id of its own.'],
    [
      'id,text\n1,a\n,b\n',
      'points.csv has a point without an id (point 2). Give every point an id of its own.',
    ],
  ])('refuses a table that it cannot read: %j', async (text, sentence) => {
    const { code, out, err } = await runPooled('suggest', write(text), '--json')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(sentence)
  })

  it.each([
    [
      'Windows-1252',
      Buffer.from(
        'text;topic\nA caf\xe9 \x96 \xa35 a cup;Hours\na caf\xe9 \x96 \xa35 a cup;Hours\n',
        'latin1',
      ),
    ],
    [
      'UTF-16',
      Buffer.from('\uFEFFtext\ttopic\nA café – £5 a cup\tHours\na café – £5 a cup\tHours\n', 'utf16le'),
    ],
  ])('reads a table in %s, and numbers points that have no id', async (_, bytes) => {
    const path = write('')
    writeFileSync(path, bytes)
    expect(Answer.parse(await askPooled('suggest', path)).bulk).toEqual([['1', '2']])
    expect((await runPooled('suggest', path)).out).toContain('  A café – £5 a cup\n')
  })

  it('reads a table of points that Pooled wrote as they were, without those withdrawn', async () => {
    const long = 'Ask first. '.repeat(4)
    const path = write(
      `id,text,withdrawn,text 3,text 2\n1,'- no smoking,no,,\n2,"${long}",no,later,"now, "\n3,- no smoking,yes,,\n4,- No smoking,no,,\n5,"${long}now, later",no,,\n`,
    )
    expect((await runPooled('suggest', path)).out).toContain('  - no smoking\n')
    expect(Answer.parse(await askPooled('suggest', path)).bulk).toEqual([
      ['1', '4'],
      ['2', '5'],
    ])
  })

  it('warns of what the app warns of: another word alone is no difference', async () => {
    const path = write('text\nFree parking for staff\nFree parking for visitors\nUse ✓ here\nUse ✗ here\n')
    const { pairs } = Answer.parse(await askPooled('suggest', path))
    const of = (a: string, b: string) => pairs.find((pair) => pair.a === a && pair.b === b)?.cautions
    expect([of('1', '2'), of('3', '4')]).toEqual([[], ['sign']])
  })

  it('says that a file is not there', async () => {
    const { code, err } = await runPooled('suggest', join(makeFolder(), 'none.csv'))
    expect(code).toBe(1)
    expect(err).toContain('There is no file none.csv there.')
  })

  it.each([
    ['--top', '0'],
    ['--top', '1.5'],
    ['--cut', '2'],
    ['--cut', 'some'],
  ])('does not take %s %s', async (option, value) => {
    expect((await runPooled('suggest', write(day), option, value)).code).toBe(2)
  })
})

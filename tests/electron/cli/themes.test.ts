import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { askPooled, runPooled } from '#tests/helpers/run-pooled.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

/** A session with three quotes under two sub-themes, and the folder it is in. */
async function makeDay() {
  const folder = makeFolder()
  const at = (name: string): string => join(folder, name)
  await askPooled('new', at('day.pooled'), '--title', 'A day', '--tables', '2', '--template', 'thematic')
  writeFileSync(
    at('quotes.csv'),
    'text,kind,participant,themes\n"it was open, always",quote,P1,Doors > Open\nnobody came,quote,P2,Doors > Shut\nthey did,quote,P1,Doors > Shut\n',
  )
  await askPooled('import', at('day.pooled'), at('quotes.csv'), '--table', '1')
  const save = async (form: string, name: string): Promise<string> => {
    await askPooled('export', at('day.pooled'), '--to', form, '--out', at(name))
    return readFileSync(at(name), 'utf8')
  }
  return { at, save }
}

describe('pooled export', () => {
  it('writes codebook, quotes and grids as CSV', async () => {
    const { save } = await makeDay()
    expect(await save('codebook', 'c.csv')).toBe(
      '\uFEFFtheme,sub-theme,label,definition,mentions,people\r\nDoors,,,,3,2\r\nDoors,Open,,,1,1\r\nDoors,Shut,,,2,2\r\n',
    )
    expect(await save('people-by-theme', 'p.csv')).toContain('P1,1,1,2,1\r\nP2,,1,1,1\r\n')
    expect(await save('themes-by-table', 't.csv')).toContain('Doors > Shut,2,,2,2\r\n')
    expect(await save('topics-by-table', 'o.csv')).toContain('No topic,3,,3,2\r\n')
    expect((await save('quotes', 'q.csv')).split('\r\n')).toHaveLength(5)
  })

  it('writes a codebook and a project that another session takes back', async () => {
    const { at, save } = await makeDay()
    await save('qdc', 'c.qdc')
    await save('qdpx', 'p.qdpx')
    await askPooled('new', at('other.pooled'), '--title', 'Another')
    const dry = await runPooled('codebook', at('other.pooled'), at('c.qdc'), '--dry-run')
    expect(dry.out).toBe(
      'Nothing was changed. Bringing it in gives:\n3 new themes: Doors; Doors > Open; Doors > Shut.\n',
    )
    expect(await askPooled('info', at('other.pooled'))).toMatchObject({ themes: [] })
    expect(await askPooled('codebook', at('other.pooled'), at('p.qdpx'))).toMatchObject({
      added: 3,
      coded: 0,
      said: [expect.any(String), '3 coded passages are not of this session: only the themes are taken.'],
    })
    expect(await askPooled('info', at('other.pooled'))).toMatchObject({
      themes: [{ title: 'Doors', subthemes: [{ title: 'Open' }, { title: 'Shut' }] }],
    })
    expect(await askPooled('codebook', at('day.pooled'), at('p.qdpx'))).toMatchObject({
      added: 0,
      known: 3,
      coded: 0,
    })
    expect((await runPooled('verify', at('other.pooled'))).code).toBe(0)
  })

  it('says in a sentence what is no codebook', async () => {
    const { at } = await makeDay()
    const { code, err } = await runPooled('codebook', at('day.pooled'), at('quotes.csv'))
    expect({ code, err }).toEqual({
      code: 1,
      err: 'quotes.csv has no column called "theme". Name the column that holds the themes "theme" in its first row, and bring the file in again.\n',
    })
  })
})

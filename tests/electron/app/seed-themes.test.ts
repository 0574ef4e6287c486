import { existsSync, readdirSync, readFileSync } from 'node:fs'

import Papa from 'papaparse'
import { describe, expect, it, test } from 'vitest'

import { readNotesFile } from '#electron/app/read-notes-file.ts'
import { writeThemes } from '#electron/app/themes-file.ts'
import { takeNotes } from '#shared/capture/take-notes.ts'
import { composeDraft } from '#shared/draft/compose.ts'
import type { Session } from '#shared/model/session.ts'
import { arrangeThemes } from '#shared/pooling/codebook/arrange-themes.ts'
import { planRefile } from '#shared/pooling/codebook/refile.ts'
import { matchCodebook } from '#shared/qda/match-codebook.ts'
import { readQda } from '#shared/qda/read-qda.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listAll } from '#shared/session/list.ts'
import { describePoint } from '#shared/session/points.ts'
import { walkThemes } from '#shared/session/theme-tree.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { readWordText } from '#shared/word/read-word-text.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { sketchCount } from '#tests/helpers/themed-day.ts'

const folder = new URL('../../../../shared/seeds/', import.meta.url)
const there = existsSync(folder)

test.skipIf(there)('skipped: the source documents are not beside the repository', () => {})

/** The third source document as a session. */
async function openPoster(): Promise<Session> {
  const name = readdirSync(folder).find((each) => each.startsWith('003')) ?? ''
  const notes = await readNotesFile(name, readFileSync(new URL(name, folder)))
  const beginning = { title: 'A poster', template: 'thematic', topics: [], tables: 0, sides: [] } as const
  const { session } = createSession('day', beginning, makePen())
  return foldChanges(session, takeNotes(session, notes, { table: null, topic: null }, makePen()).changes)
}

function idOf(session: Session, name: RegExp): string {
  return walkThemes(session).find(({ theme }) => name.test(theme.name))?.theme.id ?? ''
}

function quotesOf(session: Session) {
  return listAll(session, 'point').filter(({ kind }) => kind === 'quote')
}

function rowsOf(csv: Uint8Array | string): readonly string[][] {
  return Papa.parse<string[]>(String(csv).replace('\uFEFF', ''), { skipEmptyLines: true }).data
}

/** Every quote by its words, the participant's code and the name of its theme. */
function sketchQuotes(session: Session): readonly string[] {
  return quotesOf(session).map((quote) => {
    const { participant, themes } = describePoint(session, quote)
    return `${participant} ${themes.map((path) => path.join(' > ')).join()} ${quote.text}`
  })
}

describe.skipIf(!there)('28 quotes under two themes and six sub-themes', () => {
  it('are counted by mentions and by people', async () => {
    const session = await openPoster()
    expect(quotesOf(session)).toHaveLength(28)
    const counts = walkThemes(session).map(({ theme }) => sketchCount(session, theme.id))
    expect(counts).toEqual([
      '14 mentions, 7 people',
      '5 mentions, 3 people',
      '4 mentions, 3 people',
      '5 mentions, 4 people',
      '14 mentions, 7 people',
      '10 mentions, 6 people',
      '3 mentions, 3 people',
      '1 mentions, 1 people',
    ])
  })

  it('re-filed to another sub-theme, all come out again as codebook, grid, quotes, REFI-QDA and Word', async () => {
    const first = await openPoster()
    const [from, to] = [idOf(first, /relationship/u), idOf(first, /with the drug use/u)]
    const moving = quotesOf(first)
      .filter(({ themes }) => themes[from] === true)
      .slice(-6)
    const steps = planRefile(
      first,
      moving.map(({ id }) => id),
      new Set([from]),
      to,
    )
    const session = foldChanges(first, arrangeThemes(first, steps, makePen()))
    expect([sketchCount(session, from), sketchCount(session, to)]).toEqual([
      '4 mentions, 3 people',
      '9 mentions, 7 people',
    ])

    const codebook = rowsOf(writeThemes(session, 'codebook'))
    expect(codebook.map((row) => row.slice(-2).join(' ')).slice(1)).toEqual([
      '14 7',
      '5 3',
      '4 3',
      '5 4',
      '14 7',
      '4 3',
      '9 7',
      '1 1',
    ])
    const grid = rowsOf(writeThemes(session, 'people-by-theme'))
    expect(grid.map(([name]) => name)).toEqual([
      'participant',
      'P1',
      'P2',
      'P3',
      'P4',
      'P5',
      'P6',
      'P7',
      'mentions',
      'people',
    ])
    expect(grid.slice(1, 8).map((row) => Number(row.at(-2)))).toEqual([3, 4, 6, 5, 4, 3, 3])
    expect(grid.at(-2)?.slice(1, 7).map(Number)).toEqual([5, 4, 5, 4, 9, 1])

    const quotes = rowsOf(writeThemes(session, 'quotes')).slice(1)
    expect(quotes).toHaveLength(28)
    expect(quotes.map(([quote, code, , , theme, below]) => `${code} ${theme} > ${below} ${quote}`)).toEqual(
      sketchQuotes(session),
    )
    expect(quotes.filter((row) => !row.at(-1)?.endsWith(` > ${row[5]}`))).toEqual([])

    const { themes, codings } = matchCodebook(session, readQda(writeThemes(session, 'qdpx') as Uint8Array))
    expect(themes).toHaveLength(8)
    expect(codings).toHaveLength(28)

    const options = { template: 'thematic', version: '0.1', date: '2 March 2026' } as const
    const word = JSON.stringify(readWordText(await writeWord(composeDraft(session, options))))
    for (const { text } of quotesOf(session)) expect(word).toContain(JSON.stringify(text).slice(1, -1))
    for (const { theme } of walkThemes(session)) expect(word).toContain(theme.name)
  })
})

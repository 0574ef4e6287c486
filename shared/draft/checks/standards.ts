import { isPassim } from '#shared/draft/plan-coverage.ts'
import { layOutPlan } from '#shared/draft/plan.ts'
import { lineOf, wordKey } from '#shared/draft/words.ts'
import { listAll } from '#shared/session/list.ts'

import type { Finding } from './finding.ts'
import type { Subject } from './subject.ts'

type Standard = { readonly name: string; readonly framework: string | null }

const mostInSeries = 40

/** 6 and 10 of "MAT 6 &10", 1 to 3 of "MAT 1-3": the numbers of a series that a text names. */
function numbersOf(series: string, text: string): readonly number[] {
  if (series === '') return []
  const list = new RegExp(
    `(?<![\\p{L}\\p{N}])${series}\\s*(\\d{1,3}(?!\\d)(?:\\s*(?:,|&|and|to|-|–|/|${series})+\\s*\\d{1,3}(?!\\d))*)`,
    'giu',
  )
  return [...text.matchAll(list)].flatMap(([, found = '']) => {
    const ranges = [...found.matchAll(/(\d+)\s*(?:to|-|–)\s*(\d+)/gu)].flatMap(([, from, to]) =>
      Array.from(
        { length: Math.max(0, Math.min(Number(to) - Number(from) + 1, mostInSeries)) },
        (_, index) => Number(from) + index,
      ),
    )
    return [...ranges, ...(found.match(/\d+/gu) ?? []).map(Number)]
  })
}

/** "MAT" of "MAT 1" or of "Standard 4: review": the words before the number that standards are known by. */
function seriesIn(standard: string): string {
  return /^\s*(\p{L}[\p{L} -]*?)\s*\d{1,3}\b/u.exec(standard)?.[1] ?? ''
}

function keysOf(standard: string): readonly string[] {
  const series = seriesIn(standard)
  const numbers = numbersOf(series, standard).map((number) => wordKey(`${series} ${number}`))
  return [wordKey(standard), ...numbers]
}

/** The standards of the frameworks given; without one, the numbered series as far as the plan's words go, gaps included. */
function listStandards({ session }: Subject, texts: readonly string[]): readonly Standard[] {
  const given = listAll(session, 'framework').flatMap(({ id, items }) =>
    items.map((item) => ({ name: lineOf(item), framework: id })),
  )
  if (given.length > 0) return given.filter(({ name }) => name !== '')
  const { series } = layOutPlan(session)
  const last = Math.max(0, ...texts.flatMap((text) => numbersOf(series, text)))
  if (series === '' || last > mostInSeries) return []
  return Array.from({ length: last }, (_, index) => ({ name: `${series} ${index + 1}`, framework: null }))
}

/** Standards that no row of the plan has beside it. "Passim" is none, nor is a standard that only the words of a row name. */
export function findUncovered(subject: Subject): readonly Finding[] {
  const { session } = subject
  const { rows, all } = layOutPlan(session)
  const printed =
    rows.length > 0
      ? rows.flatMap((row) => row.standards)
      : listAll(session, 'topic').flatMap((topic) => topic.standards)
  const own = printed.filter((standard) => !isPassim(standard))
  const said = [...rows.map(({ topic }) => topic), ...all.map(({ text }) => text)]
  const covered = new Set(own.flatMap(keysOf))
  return listStandards(subject, [...own, ...said]).flatMap(({ name, framework }) => {
    if (keysOf(name).some((key) => covered.has(key))) return []
    const series = seriesIn(name)
    const numbers = numbersOf(series, name)
    const isSaid = said.some((text) => numbersOf(series, text).some((number) => numbers.includes(number)))
    const named = isSaid ? ', though the words of another row name it' : ''
    const says = `${name} has no row of its own${named}: add one, or say on purpose that there is none.`
    const { places } = subject
    const anchor = places.find('coverage-table') || places.find(rows[0]?.id ?? '', rows[0]?.topic)
    const of = framework === null ? null : { entity: 'framework', id: framework }
    return [{ check: 'standard', says, words: name, anchor, of }]
  })
}

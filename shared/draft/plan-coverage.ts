import type { Block } from '#shared/model/document.ts'
import { listAll } from '#shared/session/list.ts'

import type { Material } from './material.ts'
import { plainTable } from './plain-table.ts'
import { type Plan, rowTitle } from './plan.ts'
import { makeSection, type Section } from './section.ts'
import { joinWords, lineOf, wordKey } from './words.ts'

/** How a standard is met: by rows of its own, by words in a row, or by neither. */
type Cover = {
  readonly standard: string
  readonly topics: readonly string[]
  readonly mentioned: readonly string[]
}

/** Whether a standard is printed as standing throughout the set rather than as one of it. */
export function isPassim(standard: string): boolean {
  return wordKey(standard) === 'passim'
}

function numbersAfter(series: string, text: string): readonly number[] {
  if (series === '') return []
  const found = text.matchAll(
    new RegExp(`\\b${series}\\s*(\\d{1,3}(?:\\s*(?:,|&|and|to|-|–)\\s*\\d{1,3})*)`, 'giu'),
  )
  return [...found].flatMap(([, list = '']) => (list.match(/\d+/gu) ?? []).map(Number))
}

function collect(plan: Plan): { readonly own: Map<string, string[]>; readonly said: Map<string, string[]> } {
  const own = new Map<string, string[]>()
  const said = new Map<string, string[]>()
  const add = (to: Map<string, string[]>, standard: string, topic: string): void => {
    const key = wordKey(standard)
    const topics = to.get(key) ?? []
    if (!topics.includes(topic)) topics.push(topic)
    to.set(key, topics)
  }
  const actions = Map.groupBy(plan.all, (action) => action.row)
  for (const row of plan.rows) {
    const topic = rowTitle(row)
    for (const standard of row.standards) {
      add(own, standard, topic)
      for (const number of numbersAfter(plan.series, standard)) add(own, `${plan.series} ${number}`, topic)
    }
    const words = [row.topic, ...(actions.get(row.id) ?? []).map((action) => action.text)].join('\n')
    for (const number of numbersAfter(plan.series, words)) add(said, `${plan.series} ${number}`, topic)
  }
  return { own, said }
}

/** The standards of the frameworks given; without one, the numbered series as far as the plan mentions it, gaps included. */
function listStandards(material: Material, plan: Plan): readonly string[] {
  const given = listAll(material.session, 'framework').flatMap((framework) => framework.items.map(lineOf))
  if (given.length > 0) return given.filter((item) => item !== '')
  const texts = [
    ...plan.rows.flatMap((row) => [...row.standards, row.topic]),
    ...plan.all.map((action) => action.text),
  ]
  const numbers = texts.flatMap((text) => numbersAfter(plan.series, text))
  const printed = [...new Set(plan.rows.flatMap((row) => row.standards).map(lineOf))].filter(
    (name) => name !== '' && !isPassim(name),
  )
  if (numbers.length === 0) return printed
  const last = Math.min(Math.max(...numbers), 99)
  const series = Array.from({ length: last }, (_, index) => `${plan.series} ${index + 1}`)
  return [...series, ...printed.filter((name) => numbersAfter(plan.series, name).length === 0)]
}

function coverOf(material: Material, plan: Plan): readonly Cover[] {
  const { own, said } = collect(plan)
  return listStandards(material, plan).map((standard) => {
    const keys = [
      wordKey(standard),
      ...numbersAfter(plan.series, standard).map((number) => wordKey(`${plan.series} ${number}`)),
    ]
    const topics = [...new Set(keys.flatMap((key) => own.get(key) ?? []))]
    const mentioned = [...new Set(keys.flatMap((key) => said.get(key) ?? []))].filter(
      (topic) => !topics.includes(topic),
    )
    return { standard, topics, mentioned }
  })
}

function coverText({ topics, mentioned }: Cover): string {
  const named = mentioned.length === 0 ? '' : `Named in the words of: ${mentioned.join('; ')}`
  if (topics.length > 0) return [topics.join('; '), named].filter((part) => part !== '').join('. ')
  return named === '' ? 'No row' : `No row of its own. ${named}`
}

function sayGaps(gaps: readonly string[]): string {
  if (gaps.length === 0) return 'Every standard listed has a row in the plan.'
  const have = gaps.length === 1 ? 'has no row of its own' : 'have no rows of their own'
  return `${joinWords(gaps)} ${have}; the core group may want to say whether that is intended.`
}

function sayPassim(plan: Plan): string {
  const topics = plan.rows.filter((row) => row.standards.some(isPassim)).map((row) => `“${rowTitle(row)}”`)
  return topics.length === 0
    ? ''
    : `${joinWords(topics)} ${topics.length === 1 ? 'is' : 'are'} marked “passim” and not listed under any one standard.`
}

/** Which standards have rows in the plan and which have none. */
export function coverageSection(material: Material, plan: Plan): Section {
  const covers = plan.rows.length === 0 ? [] : coverOf(material, plan)
  const gaps = covers.filter((cover) => cover.topics.length === 0).map((cover) => cover.standard)
  const lead = [sayGaps(gaps), sayPassim(plan)].filter((line) => line !== '').join(' ')
  const blocks: readonly Block[] =
    covers.length === 0
      ? []
      : [
          { kind: 'paragraph', text: lead, anchor: 'coverage-lead' },
          ...plainTable(
            { anchor: 'coverage-table', caption: 'Standards and the topics that answer to them' },
            [
              { heading: 'Standard', width: 3 },
              { heading: 'Topics in the plan', width: 12 },
            ],
            covers.map((cover) => [cover.standard, coverText(cover)]),
          ),
        ]
  return makeSection('coverage', 'Standards covered', { blocks })
}

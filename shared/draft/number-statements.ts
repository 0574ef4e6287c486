import type { Rec } from '#shared/model/session.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import { type Entry, isFromSpeaker } from './entry.ts'
import type { Material } from './material.ts'
import { lineOf } from './words.ts'

/** A numbered statement: a recommendation with what it rests on, or what people said the guidance should say. */
export type Statement = {
  readonly number: string
  readonly topic: string | null
  readonly recommendation: Rec<'recommendation'> | null
  /** What was said; for a recommendation, everything it rests on. */
  readonly entries: readonly Entry[]
}

function compareNumbers(a: Statement, b: Statement): number {
  const [x, y] = [a.number.split('.'), b.number.split('.')]
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const by = Number(x[i] ?? 0) - Number(y[i] ?? 0)
    if (by !== 0 && !Number.isNaN(by)) return by
  }
  return 0
}

/** The number of the part a topic is; what has no topic comes in the part after the last. */
export function numberTopics(material: Material): (topic: string | null) => number {
  const numbers = new Map(material.topics.map((topic, index) => [topic.id, index + 1]))
  return (topic) => numbers.get(topic ?? '') ?? material.topics.length + 1
}

/** Whether an entry is a statement of its own. What only a speaker said is not: the tables have not agreed it. */
export function isStatement(entry: Entry): boolean {
  return entry.kind === 'say' && !isFromSpeaker(entry)
}

function restsOf(material: Material): (recommendation: Rec<'recommendation'>) => readonly Entry[] {
  const byPoint = new Map<string, Entry>()
  for (const entry of material.entries) {
    byPoint.set(entry.id, entry)
    for (const point of entry.points) byPoint.set(point.id, entry)
  }
  return ({ rests }) => [...new Set(membersOf(rests).flatMap((id) => byPoint.get(id) ?? []))]
}

/** Hands out the next number of a part; numbers that any recommendation ever carried, withdrawn ones too, are passed over. */
function startNumbers(material: Material): (topic: string | null) => string {
  const sectionOf = numberTopics(material)
  const all = [...material.session.records.recommendation.values()]
  const claimed = new Set(all.map(({ number }) => lineOf(number)))
  const last = new Map<number, number>()
  return (topic) => {
    const section = sectionOf(topic)
    let place = last.get(section) ?? 0
    do place += 1
    while (claimed.has(`${section}.${place}`))
    last.set(section, place)
    return `${section}.${place}`
  }
}

/** All numbered statements, in number order. A recommendation takes in the wordings it rests on. */
export function numberStatements(material: Material): readonly Statement[] {
  const nextNumber = startNumbers(material)
  const rests = restsOf(material)
  const used = new Set<Entry>()
  const carried = new Set<string>()
  const recommended = listAll(material.session, 'recommendation').map((recommendation): Statement => {
    const entries = rests(recommendation).filter((entry) => !isStatement(entry) || !used.has(entry))
    for (const entry of entries) if (isStatement(entry)) used.add(entry)
    const own = lineOf(recommendation.number)
    const number = own === '' || carried.has(own) ? nextNumber(recommendation.topic) : own
    carried.add(number)
    return { number, topic: recommendation.topic, recommendation, entries }
  })
  const said = material.entries
    .filter((entry) => isStatement(entry) && !used.has(entry))
    .map((entry): Statement => {
      return { number: nextNumber(entry.topic), topic: entry.topic, recommendation: null, entries: [entry] }
    })
  return [...recommended, ...said].toSorted(compareNumbers)
}

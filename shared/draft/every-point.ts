import type { Rec } from '#shared/model/session.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import { isFromSheet } from './entry.ts'
import { note } from './lists.ts'
import { type Material, tableName } from './material.ts'
import { pointNumbers, pointsByTable } from './number-points.ts'
import { plainTable } from './plain-table.ts'
import { plainWords } from './plain-words.ts'
import { saidBy } from './say-where.ts'
import { flattenSections, makeSection, type Section } from './section.ts'
import { listSources, placeText, sourceBlocks } from './source-places.ts'
import { headingText, lineOf, openingOf } from './words.ts'

/** Long titles stand in full above; here their opening tells them apart. */
function short(title: string): string {
  return openingOf(headingText(title), 36)
}

const unseated: Readonly<Partial<Record<Rec<'point'>['heardFrom'], string>>> = {
  speaker: 'A speaker',
  plenary: 'Plenary',
  paper: 'A paper',
}

/** Where a point was heard that no table said. */
function talkTitle(material: Material, point: Rec<'point'>): string {
  const talk = material.session.records.presentation.get(point.presentation ?? '')
  if (talk === undefined) return isFromSheet(point) ? '' : (unseated[point.heardFrom] ?? '')
  return `Talk: ${short(talk.title)}`
}

const kindNames: Readonly<Record<Rec<'point'>['kind'], string>> = {
  point: 'Point',
  say: 'Should say',
  quote: 'Quote',
  question: 'Question',
  risk: 'Risk',
  share: 'Share',
  barrier: 'Barrier',
  enabler: 'Enabler',
  need: 'Need',
  testimony: 'Testimony',
  action: 'Action',
}

/** A point that was written on paper first, with the time that stood beside it. */
function sheetText({ saidAt }: Rec<'point'>): string {
  return saidAt === '' ? 'Written on paper' : `Written on paper, ${lineOf(saidAt)}`
}

const longest = 160
const opening = 120

/** The points a writer's passage stands in for: their words may stand nowhere else in the draft. */
function replacedPoints({ session }: Material): ReadonlySet<string> {
  const passages = listAll(session, 'passage').filter(({ replaces }) => replaces !== '')
  return new Set(passages.flatMap(({ rests }) => membersOf(rests)))
}

/** What the list says of a point: its words, or their opening where they are long and the body has them to the letter. */
function sayPoint(material: Material, body: readonly Section[]): (point: Rec<'point'>) => string {
  const blocks = flattenSections(body)
  const texts = blocks.map((block) => lineOf(plainWords(block))).join('\n')
  const replaced = replacedPoints(material)
  return ({ id, text }) => {
    const line = lineOf(text)
    const isShort = Array.from(line).length <= longest || replaced.has(id) || !texts.includes(line)
    return isShort ? text : openingOf(line, opening)
  }
}

const shortened =
  'Long passages are given by their opening words; they stand in full, to the letter, in the text above.'

/** Every point that is not withdrawn, with where and by whom it was said; long ones that stand in the body by their opening. */
export function everyPointSection(material: Material, body: readonly Section[] = []): Section {
  const say = sayPoint(material, body)
  const points = pointsByTable(material)
  const numbers = pointNumbers(material)
  const named = new Map((material.workshop?.kinds ?? []).map(({ code, name }) => [code, lineOf(name)]))
  const sources = listSources(
    material,
    points.map(({ place }) => place),
  )
  const topics = new Map(listAll(material.session, 'topic').map(({ id, title }) => [id, short(title)]))
  const topicNumbers = new Map(material.topics.map(({ id }, index) => [id, String(index + 1)]))
  const isMixed = points.some((point) => point.place !== null || isFromSheet(point))
  const typed = isMixed ? 'Typed on the day' : ''
  const rows = points.map((point, index) => {
    const kind = named.get(point.kind) || kindNames[point.kind]
    const under = numbers.get(point.under ?? '')
    return [
      String(index + 1),
      say(point),
      under === undefined ? kind : `${kind}, under ${under}`,
      tableName(material, point.table) || talkTitle(material, point),
      topicNumbers.get(point.topic ?? '') ?? topics.get(point.topic ?? '') ?? '',
      saidBy(material, point),
      placeText(point.place, sources) || (isFromSheet(point) ? sheetText(point) : typed),
    ]
  })
  const table = plainTable(
    { anchor: 'every-point', caption: 'Every point of the session', compact: true, blank: 'Not recorded' },
    [
      { heading: 'No.', width: 2 },
      { heading: 'Point', width: 14 },
      { heading: 'Kind', width: 4.5 },
      { heading: 'Where said', width: 3.5 },
      { heading: 'Topic', width: 2 },
      { heading: 'Said by', width: 5 },
      { heading: 'Source', width: 3 },
    ],
    rows,
  )
  const isShortened = points.some((point, index) => rows[index]?.[1] !== point.text)
  return makeSection('every-point-appendix', 'Every point and where it was said', {
    isAppendix: true,
    blocks:
      table.length === 0
        ? []
        : [...note('every-point-note', isShortened ? shortened : ''), ...sourceBlocks(sources), ...table],
  })
}

import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { isFromSheet } from './entry.ts'
import { type Material, tableName } from './material.ts'
import { pointNumbers, pointsByTable } from './number-points.ts'
import { plainTable } from './plain-table.ts'
import { saidBy } from './say-where.ts'
import { makeSection, type Section } from './section.ts'
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

/** Every point that is not withdrawn, to the letter, with where and by whom it was said. */
export function everyPointSection(material: Material): Section {
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
      point.text,
      under === undefined ? kind : `${kind}, under ${under}`,
      tableName(material, point.table) || talkTitle(material, point),
      topicNumbers.get(point.topic ?? '') ?? topics.get(point.topic ?? '') ?? '',
      saidBy(material, point),
      placeText(point.place, sources) || (isFromSheet(point) ? sheetText(point) : typed),
    ]
  })
  const table = plainTable(
    { anchor: 'every-point', caption: 'Every point of the session', upright: 5, blank: 'Not recorded' },
    [
      { heading: 'No.', width: 2 },
      { heading: 'Point', width: 14 },
      { heading: 'Kind', width: 4 },
      { heading: 'Where said', width: 4 },
      { heading: 'Topic', width: 2 },
      { heading: 'Said by', width: 4 },
      { heading: 'Source', width: 3 },
    ],
    rows,
  )
  return makeSection('every-point-appendix', 'Every point and where it was said', {
    isAppendix: true,
    blocks: table.length === 0 ? [] : [...sourceBlocks(sources), ...table],
  })
}

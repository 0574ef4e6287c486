import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { say } from './lists.ts'
import { type Material, tableName } from './material.ts'
import { plainTable } from './plain-table.ts'
import { saidBy } from './say-where.ts'
import { makeSection, type Section } from './section.ts'
import { capital, headingText, lineOf, wordKey } from './words.ts'

type Place = Rec<'point'>['place']
type Sources = ReadonlyMap<string, { readonly name: string; readonly number: number }>

/** The files that places stand in, each with its number; a single one needs none. */
function listSources(material: Material, places: readonly Place[]): Sources {
  const used = new Set(places.map((place) => place?.source))
  return new Map(
    listAll(material.session, 'source')
      .filter(({ id }) => used.has(id))
      .map(({ id, name }, index) => [id, { name: lineOf(name), number: index + 1 }]),
  )
}

/** The files by name, so that the table below need not repeat them. */
function sourceBlocks(sources: Sources): readonly Block[] {
  const names = [...sources.values()].map(({ name }) => name)
  if (names.length === 0) return []
  if (names.length === 1) return say(`Lines are those of ${names[0]}.`)
  return [
    ...say('Sources, by number:'),
    { kind: 'list', ordered: true, items: names.map((text) => ({ text })) },
  ]
}

function placeText(place: Place, sources: Sources): string {
  const source = sources.get(place?.source ?? '')
  if (place === null || source === undefined) return ''
  const { line, lastLine } = place
  const span = lastLine === null || lastLine === line ? `line ${line}` : `lines ${line} to ${lastLine}`
  const lines = line === null ? '' : span
  const file = sources.size > 1 || lines === '' ? `source ${source.number}` : ''
  return capital([file, lines].filter((part) => part !== '').join(', '))
}

function talkTitle(material: Material, point: Rec<'point'>): string {
  const talk = material.session.records.presentation.get(point.presentation ?? '')
  if (talk === undefined) return point.heardFrom === 'speaker' ? 'Heard from a speaker' : ''
  return `Presentation: ${headingText(talk.title)}`
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

/** Every point that is not withdrawn, to the letter, with where and by whom it was said. */
function everyPointSection(material: Material): Section {
  const { points } = material
  const numbers = new Map(points.map((point, index) => [point.id, index + 1]))
  const named = new Map((material.workshop?.kinds ?? []).map(({ code, name }) => [code, lineOf(name)]))
  const sources = listSources(
    material,
    points.map(({ place }) => place),
  )
  const topics = new Map(
    listAll(material.session, 'topic').map((topic) => [topic.id, headingText(topic.title)]),
  )
  const typed = points.some(({ place }) => place !== null) ? 'Typed on the day' : ''
  const rows = points.map((point, index) => {
    const kind = named.get(point.kind) || kindNames[point.kind]
    const under = numbers.get(point.under ?? '')
    return [
      String(index + 1),
      point.text,
      under === undefined ? kind : `${kind}, under ${under}`,
      tableName(material, point.table) || talkTitle(material, point),
      topics.get(point.topic ?? '') ?? '',
      saidBy(material, point),
      placeText(point.place, sources) || typed,
    ]
  })
  const table = plainTable(
    { anchor: 'every-point', caption: 'Every point of the session', landscape: true, blank: 'Not recorded' },
    [
      { heading: 'No.', width: 2 },
      { heading: 'Point', width: 14 },
      { heading: 'Kind', width: 4 },
      { heading: 'Where said', width: 4 },
      { heading: 'Topic', width: 4 },
      { heading: 'Said by', width: 4 },
      { heading: 'Source', width: 4 },
    ],
    rows,
  )
  return makeSection('every-point-appendix', 'Every point and where it was said', {
    blocks: table.length === 0 ? [] : [...sourceBlocks(sources), ...table],
  })
}

/** Text of the notes that nobody has understood yet, as it stood. */
function leftoverSection(material: Material, loose: readonly Rec<'fact'>[]): Section {
  const left = listAll(material.session, 'leftover').filter(({ why }) => why === 'not-understood')
  const kept = [...loose, ...left].filter(({ text }) => text.trim() !== '')
  const sources = listSources(
    material,
    kept.map(({ place }) => place),
  )
  const rows = kept.map(({ text, place }) => [text, placeText(place, sources)])
  const note =
    'These lines of the notes found no place above. They are kept here as they stood, so that nothing is lost.'
  return makeSection('kept-text', 'Kept from the notes as it stood', {
    blocks:
      rows.length === 0
        ? []
        : [
            ...say(note),
            ...sourceBlocks(sources),
            ...plainTable(
              { anchor: 'kept-lines', caption: 'Lines kept from the notes' },
              [
                { heading: 'Text', width: 10 },
                { heading: 'Where it stood', width: 4 },
              ],
              rows,
            ),
          ],
  })
}

function appendixBlocks({ text }: Rec<'appendix'>): readonly Block[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length === 0
    ? [{ kind: 'paragraph', text: 'No content yet.', style: 'note' }]
    : lines.map((line) => ({ kind: 'paragraph', text: line }))
}

/** Appendices in number order: the session's own, then every point, then what was kept from the notes. */
export function appendixSections(material: Material, loose: readonly Rec<'fact'>[]): readonly Section[] {
  const own = listAll(material.session, 'appendix').map((appendix) => {
    const title = headingText(appendix.title)
    return makeSection(`appendix-${appendix.id}`, wordKey(title) === '' ? 'Untitled' : title, {
      blocks: appendixBlocks(appendix),
    })
  })
  const all = [...own, everyPointSection(material), leftoverSection(material, loose)]
  return all
    .filter(({ blocks }) => blocks.length > 0)
    .map((section, index) => {
      const title = section.title.replace(/^(?:appendix|annex)\s*\w{0,3}\s*(?:[:.–-]\s*|$)/iu, '')
      const name = `Appendix ${index + 1}`
      return { ...section, title: title === '' ? name : `${name}: ${title}` }
    })
}

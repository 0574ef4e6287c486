import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { type Material, tableName } from './material.ts'
import { plainTable } from './plain-table.ts'
import { saidBy } from './say-where.ts'
import { makeSection, type Section } from './section.ts'
import { headingText, lineOf, wordKey } from './words.ts'

/** What a place in a source is called: the file and the line. */
function placeText(material: Material, place: Rec<'point'>['place']): string {
  const source = material.session.records.source.get(place?.source ?? '')
  if (source === undefined || place === null) return ''
  const { line, lastLine } = place
  const lines =
    line === null
      ? ''
      : lastLine === null || lastLine === line
        ? `, line ${line}`
        : `, lines ${line} to ${lastLine}`
  return `${lineOf(source.name)}${lines}`
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
  const topics = new Map(material.topics.map((topic) => [topic.id, headingText(topic.title)]))
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
      placeText(material, point.place) || typed,
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
    blocks: table,
  })
}

/** Text of the notes that nobody has understood yet, as it stood. */
function leftoverSection(material: Material, loose: readonly Rec<'fact'>[]): Section {
  const left = listAll(material.session, 'leftover').filter(({ why }) => why === 'not-understood')
  const rows = [...loose, ...left]
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, place }) => [text, placeText(material, place)])
  const note =
    'These lines of the notes found no place above. They are kept here as they stood, so that nothing is lost.'
  return makeSection('kept-text', 'Kept from the notes as it stood', {
    blocks:
      rows.length === 0
        ? []
        : [
            { kind: 'paragraph', text: note },
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

import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import type { Material } from './material.ts'
import { plainTable } from './plain-table.ts'
import { makeSection, type Section } from './section.ts'
import { talkCredit } from './speaker-section.ts'
import { headingText, lineOf } from './words.ts'

function sourceOf(material: Material, figure: Rec<'statistic'>): string {
  const talk = material.session.records.presentation.get(figure.presentation ?? '')
  const from = lineOf(figure.from)
  if (from !== '') return from
  if (talk !== undefined && !talk.withdrawn) return headingText(talk.title) || talkCredit(material, talk)
  const line = figure.place?.line ?? null
  return line === null ? '' : `Only the notes, line ${line}`
}

function figureText({ amount, unit }: Rec<'statistic'>): string {
  const text = lineOf(amount.text)
  const of = lineOf(unit)
  return of === '' || text.endsWith(of) ? text : of === '%' ? `${text}%` : `${text} ${of}`
}

/** The figures somebody gave, as printed, with place, period, source and caveat. */
export function statisticsSection(material: Material): Section {
  const figures = listAll(material.session, 'statistic')
  const rows = figures.map((figure) => [
    figureText(figure),
    figure.what,
    [figure.where, figure.period]
      .map(lineOf)
      .filter((part) => part !== '')
      .join(', '),
    sourceOf(material, figure),
    figure.caveat,
  ])
  const table = plainTable(
    {
      anchor: 'statistics',
      from: figures.map(({ id }) => id),
      caption: 'Figures given, with their sources',
      blank: 'Not given',
    },
    [
      { heading: 'Figure', width: 2 },
      { heading: 'What it says', width: 8 },
      { heading: 'Place and period', width: 3 },
      { heading: 'Source', width: 3 },
      { heading: 'Caution', width: 3 },
    ],
    rows,
  )
  const note =
    'The figures are given as they were given on the day. They have not been checked against their sources; that is for the core group to do before the draft goes out for comment.'
  return makeSection('figures', 'Facts and figures', {
    blocks: figures.length === 0 ? [] : [{ kind: 'paragraph', text: note, anchor: 'figures-note' }, ...table],
  })
}

import type { FileChild, IContext } from 'docx'

import { writeLineXml } from './write-line.ts'
import type { Line } from './write-line.ts'
import { component, element, valued } from './write-xml.ts'
import type { Xml } from './write-xml.ts'

export type Cell = readonly Line[]

/** A row is kept on one page unless it is too tall for that to leave a page well filled. */
export type Row = { readonly cells: readonly Cell[]; readonly tall: boolean }

/** A table as rows of lines; its title and description are read out to people who do not see it. */
export type TableParts = {
  readonly widths: readonly number[]
  readonly header: readonly Cell[]
  readonly rows: readonly Row[]
  readonly title: string
  readonly description: string
}

const width = (name: string, size: number) => element(name, { 'w:w': size, 'w:type': 'dxa' })

const look = element('w:tblLook', {
  'w:val': '0620',
  'w:firstRow': '1',
  'w:lastRow': '0',
  'w:firstColumn': '0',
  'w:lastColumn': '0',
  'w:noHBand': '1',
  'w:noVBand': '1',
})

const keptProperties = [element('w:trPr', null, [element('w:cantSplit')])]
const headerProperties = [element('w:trPr', null, [element('w:cantSplit'), element('w:tblHeader')])]

function makeRow(
  widths: readonly number[],
  cells: readonly Cell[],
  rowProperties: readonly Xml[],
  context: IContext,
): Xml {
  const bottom = rowProperties === headerProperties ? [valued('w:vAlign', 'bottom')] : []
  const written = widths.map((size, index) => {
    const properties = element('w:tcPr', null, [width('w:tcW', size), ...bottom])
    const lines = (cells[index] ?? []).map((line) => writeLineXml(line, context))
    return element('w:tc', null, [properties, ...lines])
  })
  return element('w:tr', null, [...rowProperties, ...written])
}

// Word takes no more than 255 letters of either.
function alternative(name: string, text: string): Xml[] {
  return text === '' ? [] : [valued(name, Array.from(text).slice(0, 250).join(''))]
}

function tableProperties({ widths, title, description }: TableParts): Xml {
  const total = widths.reduce((sum, column) => sum + column, 0)
  return element('w:tblPr', null, [
    valued('w:tblStyle', 'QuietTable'),
    width('w:tblW', total),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    look,
    ...alternative('w:tblCaption', title),
    ...alternative('w:tblDescription', description),
  ])
}

// Tables hold most paragraphs of a long document, so they are put together without docx's builders, in half the time.
export function makeTable(parts: TableParts): FileChild {
  const { widths, header, rows } = parts
  const columns = widths.map((column) => element('w:gridCol', { 'w:w': column }))
  return component((context) =>
    element('w:tbl', null, [
      tableProperties(parts),
      element('w:tblGrid', null, columns),
      makeRow(widths, header, headerProperties, context),
      ...rows.map(({ cells, tall }) => makeRow(widths, cells, tall ? [] : keptProperties, context)),
    ]),
  )
}

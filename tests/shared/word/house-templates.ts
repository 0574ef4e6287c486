import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import type { IPropertiesOptions, ISectionOptions } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

import { namespaces, relationships, zipParts } from '#tests/shared/word/docx-files.ts'

/** A paragraph whose words are split over runs, as Word splits what was typed and corrected. */
export function split(...pieces: readonly string[]): Paragraph {
  return new Paragraph({
    children: pieces.map((text, index) => new TextRun({ text, bold: index % 2 === 1 })),
  })
}

const look: Pick<IPropertiesOptions, 'styles' | 'numbering'> = {
  styles: {
    default: {
      document: { run: { font: 'Georgia', size: 23 } },
      heading1: { run: { color: '7A1F5C', size: 40 } },
    },
    paragraphStyles: [
      {
        id: 'HouseBullet',
        name: 'List Bullet',
        basedOn: 'Normal',
        paragraph: { numbering: { reference: 'house', level: 0 } },
      },
      // taken by something else, so that a style of the draft needs another name
      { id: 'Statement', name: 'House statement', basedOn: 'Normal', run: { bold: true } },
    ],
  },
  numbering: {
    config: [
      {
        reference: 'house',
        levels: [{ level: 0, format: LevelFormat.BULLET, text: '»', alignment: AlignmentType.LEFT }],
      },
    ],
  },
}

type Page = Pick<ISectionOptions, 'properties' | 'headers' | 'footers'>

const narrow: Page = {
  properties: { titlePage: true, page: { margin: { left: 2_000, right: 2_000 } } },
  headers: { default: new Header({ children: [split('House of Care {{ver', 'sion}}, ', '{{ status }}')] }) },
  footers: { default: new Footer({ children: [split('{{date}}')] }) },
}

/** A template with everything an organisation's own may have, and these paragraphs as its text. */
export async function makeHouse(
  children: ISectionOptions['children'],
  more: Partial<IPropertiesOptions> = {},
  pages: Page = narrow,
): Promise<Uint8Array> {
  const file = new Document({ ...look, ...more, sections: [{ ...pages, children }] })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file))
  // as in a template made in another language, the identity is not what Word calls it in English
  return changePart(bytes, 'word/styles.xml', (xml) => xml.replaceAll('"Heading1"', '"HouseHead"'))
}

export const usualText = (): Paragraph[] => [
  split('{{ti', 'tle', '}}'),
  new Paragraph('For {{bodies}}; {{unknown}}'),
  split('{{bo', 'dy}}'),
  new Paragraph('Back cover'),
]

export const sideways: Page = { properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } } }

/** {{body}} where it cannot be used. */
export function bodyInTable(): Table {
  return new Table({ rows: [new TableRow({ children: [new TableCell({ children: [split('{{body}}')] })] })] })
}

/** The file with one of its parts changed, or added. */
export function changePart(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) })
}

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
const override = (part: string, kind: string) =>
  `<Override PartName="/word/${part}.xml" ContentType="${types}${kind}+xml"/>`

/** A template that has nothing but text and an empty list of styles. */
export function bareTemplate(body: string): Uint8Array {
  const packaged = 'application/vnd.openxmlformats-package.relationships+xml'
  const defaults = `<Default Extension="rels" ContentType="${packaged}"/><Default Extension="xml" ContentType="application/xml"/>`
  const all = `${defaults}${override('document', 'document.main')}${override('styles', 'styles')}`
  return zipParts({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${all}</Types>`,
    '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relationships({ styles: 'styles.xml' }),
    'word/styles.xml': `<w:styles ${namespaces}/>`,
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
  })
}

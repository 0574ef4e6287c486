import { DocumentDefaults, LineRuleType } from 'docx'
import type { ICharacterStyleOptions, IStylesOptions } from 'docx'

import { font, palette } from './palette.ts'
import { paragraphStyles } from './paragraph-styles.ts'
import { component, element, valued } from './write-xml.ts'
import type { Xml } from './write-xml.ts'

const characterStyles: readonly ICharacterStyleOptions[] = [
  {
    id: 'Attribution',
    name: 'Attribution',
    basedOn: 'DefaultParagraphFont',
    run: { bold: true, color: palette.accent },
  },
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    basedOn: 'DefaultParagraphFont',
    run: { color: palette.accent, underline: { type: 'single' } },
  },
  {
    id: 'FootnoteReference',
    name: 'footnote reference',
    basedOn: 'DefaultParagraphFont',
    run: { superScript: true },
  },
  {
    id: 'LineNumber',
    name: 'line number',
    basedOn: 'DefaultParagraphFont',
    run: { size: 16, color: palette.muted },
  },
  { id: 'CalloutLabel', name: 'Callout label', basedOn: 'DefaultParagraphFont', run: { bold: true } },
  { id: 'BlankCell', name: 'Blank cell', basedOn: 'DefaultParagraphFont', run: { color: palette.muted } },
]

function line(name: string, size: number, color: string): Xml {
  return element(`w:${name}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': color })
}

function margins(top: number, left: number): Xml {
  const side = (name: string, width: number) => element(`w:${name}`, { 'w:w': width, 'w:type': 'dxa' })
  return element('w:tblCellMar', null, [
    side('top', top),
    side('left', left),
    side('bottom', top),
    side('right', left),
  ])
}

/** Horizontal rules only, and a shaded first row. docx has no builder for a table style. */
function tableStyle(): Xml {
  const rules = [
    line('top', 8, palette.accent),
    line('bottom', 8, palette.accent),
    line('insideH', 4, palette.rule),
  ]
  const headerRules = [line('top', 12, palette.accent), line('bottom', 8, palette.accent)]
  const shading = element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': palette.headerRow })
  const headerCell = element('w:tcPr', null, [element('w:tcBorders', null, headerRules), shading])
  return element('w:style', { 'w:type': 'table', 'w:customStyle': '1', 'w:styleId': 'QuietTable' }, [
    valued('w:name', 'Quiet table'),
    valued('w:basedOn', 'TableNormal'),
    valued('w:uiPriority', 59),
    element('w:qFormat'),
    element('w:tblPr', null, [element('w:tblBorders', null, rules), margins(57, 113)]),
    element('w:tblStylePr', { 'w:type': 'firstRow' }, [headerCell]),
  ])
}

/** What Word takes where nothing is said: the table and character styles that every other one starts from. */
function startingStyles(): Xml[] {
  const named = (type: string, id: string, name: string, rest: readonly Xml[]) =>
    element('w:style', { 'w:type': type, 'w:default': '1', 'w:styleId': id }, [
      valued('w:name', name),
      ...rest,
    ])
  const hidden = [valued('w:uiPriority', 99), element('w:semiHidden'), element('w:unhideWhenUsed')]
  const noIndent = element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' })
  return [
    named('character', 'DefaultParagraphFont', 'Default Paragraph Font', hidden),
    named('table', 'TableNormal', 'Normal Table', [
      ...hidden,
      element('w:tblPr', null, [noIndent, margins(0, 108)]),
    ]),
  ]
}

const normal = { id: 'Normal', name: 'Normal', quickFormat: true } as const

/** The styles of the written document, in the language of its words; a short one stands under a masthead. */
export function wordStyles(language: string, isShort = false): IStylesOptions {
  const defaults = new DocumentDefaults({
    run: {
      font,
      size: 24,
      color: palette.ink,
      language: { value: language, eastAsia: language, bidirectional: 'ar-SA' },
    },
    paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
  })
  return {
    importedStyles: [defaults, ...startingStyles().map((style) => component(style)), component(tableStyle())],
    paragraphStyles: [normal, ...paragraphStyles(isShort)],
    characterStyles,
  }
}

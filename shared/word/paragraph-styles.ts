import { BorderStyle, LineRuleType } from 'docx'
import type {
  ISpacingProperties,
  IParagraphStyleOptions,
  IParagraphStylePropertiesOptions,
  IRunStylePropertiesOptions,
} from 'docx'

import type { Tone } from '#shared/model/document.ts'

import { contentsStep, hanging, palette } from './palette.ts'

type Look = {
  readonly run?: IRunStylePropertiesOptions
  readonly paragraph?: IParagraphStylePropertiesOptions
  readonly next?: string
}

function style(id: string, name: string, basedOn: string, look: Look): IParagraphStyleOptions {
  return { id, name, basedOn, quickFormat: true, ...look }
}

// Spacing above and below in twips, and the distance of lines in 240ths of one line.
function spacing(before: number, after: number, line: number): ISpacingProperties {
  return { before, after, line, lineRule: LineRuleType.AUTO }
}

function rule(
  color: string,
  size: number,
  space: number,
): { style: 'single'; color: string; size: number; space: number } {
  return { style: BorderStyle.SINGLE, color, size, space }
}

const headingLooks = [
  { size: 40, color: palette.accent, before: 400, after: 160 },
  { size: 32, color: palette.ink, before: 360, after: 120 },
  { size: 26, color: palette.accent, before: 300, after: 80 },
  { size: 24, color: palette.muted, before: 240, after: 60 },
] as const

// Of a page or two under a masthead, where no heading may be larger than the title.
const smallLooks = [
  { size: 28, color: palette.accent, before: 240, after: 100 },
  { size: 26, color: palette.ink, before: 200, after: 80 },
  { size: 24, color: palette.accent, before: 180, after: 60 },
  { size: 24, color: palette.muted, before: 160, after: 60 },
] as const

type HeadingLook = (typeof headingLooks | typeof smallLooks)[number]

function headingLook({ size, color, before, after }: HeadingLook): Look & { readonly paragraph: object } {
  return {
    next: 'Normal',
    run: { bold: true, size, color },
    paragraph: { keepNext: true, keepLines: true, spacing: spacing(before, after, 264) },
  }
}

function headings(isShort: boolean): IParagraphStyleOptions[] {
  const looks = (isShort ? smallLooks : headingLooks).map(headingLook)
  return looks.map((look, index) =>
    style(`Heading${index + 1}`, `heading ${index + 1}`, 'Normal', {
      ...look,
      paragraph: { ...look.paragraph, outlineLevel: index },
    }),
  )
}

/** A heading before the contents list, which names only what comes after it. */
function frontHeading(): IParagraphStyleOptions {
  return style('FrontHeading', 'Front heading', 'Normal', headingLook(headingLooks[1]))
}

/** On top of the first page, with the text straight below. */
function masthead(): IParagraphStyleOptions[] {
  return [
    style('MastheadKind', 'Masthead kind', 'Normal', {
      run: { bold: true, size: 20, color: palette.accent },
      paragraph: { spacing: spacing(0, 40, 252), keepNext: true },
    }),
    style('MastheadTitle', 'Masthead title', 'Normal', {
      run: { bold: true, size: 38, color: palette.ink },
      paragraph: { spacing: spacing(0, 60, 252), keepNext: true, keepLines: true },
    }),
    style('MastheadSubtitle', 'Masthead subtitle', 'Normal', {
      run: { size: 22, color: palette.muted },
      paragraph: { spacing: spacing(0, 60, 252), keepNext: true },
    }),
    style('MastheadStatus', 'Masthead status', 'Normal', {
      run: { size: 20, color: palette.muted },
      paragraph: { border: { bottom: rule(palette.accent, 12, 6) }, spacing: spacing(0, 240, 252) },
    }),
  ]
}

function titlePage(): IParagraphStyleOptions[] {
  return [
    style('DocumentKind', 'Document kind', 'Normal', {
      run: { bold: true, size: 28, color: palette.accent },
      paragraph: { spacing: spacing(1_800, 160, 288) },
    }),
    style('Title', 'Title', 'Normal', {
      run: { bold: true, size: 60, color: palette.ink },
      paragraph: { spacing: spacing(0, 200, 252), keepLines: true },
    }),
    style('Subtitle', 'Subtitle', 'Normal', {
      run: { size: 30, color: palette.muted },
      paragraph: { spacing: spacing(0, 200, 264), keepLines: true },
    }),
    style('DocumentStatus', 'Document status', 'Normal', {
      run: { bold: true, size: 24, color: palette.accent },
      paragraph: { border: { top: rule(palette.accent, 18, 14) }, spacing: spacing(480, 480, 288) },
    }),
    style('DraftNotice', 'Draft notice', 'Normal', { paragraph: { spacing: spacing(240, 240, 288) } }),
  ]
}

function lists(): IParagraphStyleOptions[] {
  const look = { paragraph: { spacing: spacing(0, 80, 276) } }
  const of = (id: string, name: string) => style(id, name, 'Normal', look)
  return [
    of('ListBullet', 'List Bullet'),
    of('ListBullet2', 'List Bullet 2'),
    of('ListBullet3', 'List Bullet 3'),
    of('ListNumber', 'List Number'),
    of('ListNumber2', 'List Number 2'),
    of('ListNumber3', 'List Number 3'),
    style('TableBullet', 'Table bullet', 'TableText', {}),
    style('TableBulletSmall', 'Table bullet small', 'TableTextSmall', {}),
  ]
}

function callout(id: string, tone: Tone): IParagraphStyleOptions {
  const { line, tint } = palette.tones[tone]
  return style(id, id, 'Normal', {
    paragraph: {
      border: {
        left: rule(line, 24, 10),
        top: rule(tint, 4, 6),
        bottom: rule(tint, 4, 6),
        right: rule(tint, 4, 6),
      },
      shading: { type: 'clear', color: 'auto', fill: tint },
      indent: { left: 284, right: 142 },
      spacing: spacing(160, 160, 276),
      keepLines: true,
    },
  })
}

function contents(): IParagraphStyleOptions[] {
  const entry = (level: number, bold: boolean, before: number) =>
    style(`TOC${level}`, `toc ${level}`, 'Normal', {
      next: 'Normal',
      run: { bold, size: 22 },
      paragraph: {
        indent: { left: (level - 1) * contentsStep },
        spacing: spacing(before, 40, 252),
      },
    })
  return [
    style('TOCHeading', 'TOC Heading', 'Normal', {
      next: 'Normal',
      run: { bold: true, size: 40, color: palette.accent },
      paragraph: { keepNext: true, spacing: spacing(0, 240, 288) },
    }),
    entry(1, true, 80),
    entry(2, false, 0),
    entry(3, false, 0),
  ]
}

function texts(): IParagraphStyleOptions[] {
  return [
    style('Lead', 'Lead', 'Normal', {
      run: { size: 28, color: palette.ink },
      paragraph: { spacing: spacing(0, 200, 300) },
    }),
    style('Note', 'Note', 'Normal', { run: { size: 22, color: palette.muted } }),
    style('Statement', 'Statement', 'Normal', {
      paragraph: { spacing: spacing(160, 80, 288), keepLines: true },
    }),
    style('Provenance', 'Provenance', 'Normal', {
      run: { size: 20, color: palette.muted },
      paragraph: { indent: { left: hanging }, spacing: spacing(0, 160, 264), keepLines: true },
    }),
    style('Quote', 'Quote', 'Normal', {
      run: { color: palette.ink },
      paragraph: {
        border: { left: rule(palette.quote, 12, 12) },
        indent: { left: hanging, right: 567 },
        spacing: spacing(160, 160, 288),
        keepLines: true,
      },
    }),
    style('Caption', 'caption', 'Normal', {
      run: { bold: true, size: 22, color: palette.ink },
      paragraph: { keepNext: true, spacing: spacing(280, 100, 288) },
    }),
    style('TableText', 'Table text', 'Normal', {
      run: { size: 21 },
      paragraph: { spacing: spacing(40, 40, 264) },
    }),
    style('TableHeading', 'Table heading', 'TableText', {
      run: { bold: true, color: palette.ink },
      paragraph: { keepNext: true },
    }),
    style('TableTextSmall', 'Table text small', 'TableText', {
      run: { size: 19 },
      paragraph: { spacing: spacing(0, 0, 252) },
    }),
    style('TableHeadingSmall', 'Table heading small', 'TableHeading', {
      run: { size: 19 },
      paragraph: { spacing: spacing(0, 0, 252) },
    }),
    style('FootnoteText', 'footnote text', 'Normal', {
      run: { size: 20 },
      paragraph: { spacing: spacing(0, 40, 252) },
    }),
    style('EndOfTable', 'End of table', 'Normal', {
      run: { size: 16, color: palette.muted },
      paragraph: { spacing: spacing(40, 0, 240) },
    }),
    style('Header', 'header', 'Normal', {
      run: { size: 17, color: palette.muted },
      paragraph: { border: { bottom: rule(palette.rule, 4, 6) }, spacing: spacing(0, 0, 252) },
    }),
    style('Footer', 'footer', 'Normal', {
      run: { size: 17, color: palette.muted },
      paragraph: { spacing: spacing(0, 0, 252) },
    }),
  ]
}

/** Every paragraph style of the written document, built-in names where Word has one; a short one has smaller headings. */
export function paragraphStyles(isShort = false): readonly IParagraphStyleOptions[] {
  return [
    ...headings(isShort),
    frontHeading(),
    ...titlePage(),
    ...masthead(),
    ...texts(),
    ...lists(),
    ...contents(),
    callout('Question', 'question'),
    callout('Disagreement', 'disagreement'),
    callout('Risk', 'risk'),
  ]
}

import { readAmount } from '#shared/capture/taking/day.ts'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Rec } from '#shared/model/session.ts'

/** The parts of a figure as they are typed. */
export const figureParts = ['amount', 'unit', 'what', 'where', 'period', 'from', 'caveat'] as const
export type FigurePart = (typeof figureParts)[number]
export type FigureTexts = Readonly<Record<FigurePart, string>>

/** What stands in the fields of a figure, or of a new one. */
export function textsOf(figure: Rec<'statistic'> | null): FigureTexts {
  const textOf = (part: FigurePart): string => {
    if (figure === null) return ''
    return part === 'amount' ? figure.amount.text : figure[part]
  }
  return Object.fromEntries(figureParts.map((part) => [part, textOf(part)])) as FigureTexts
}

function valueOf(part: FigurePart, text: string) {
  return part === 'amount' ? readAmount(text.trim()) : text.trim()
}

/** The edit that adds a figure to a talk. The amount stays as it was said; its number is read beside it. */
export function makeFigure(id: string, talk: string, texts: FigureTexts): SetupEdit {
  const value = Object.fromEntries(figureParts.map((part) => [part, valueOf(part, texts[part])]))
  return { kind: 'make', entity: 'statistic', id, value: { ...value, presentation: talk } }
}

/** The edits that change a figure: its parts that are not as they were. */
export function changeFigure(figure: Rec<'statistic'>, texts: FigureTexts): readonly SetupEdit[] {
  const before = textsOf(figure)
  return figureParts
    .filter((part) => texts[part].trim() !== before[part])
    .map((part) => ({
      kind: 'set',
      entity: 'statistic',
      id: figure.id,
      field: part,
      value: valueOf(part, texts[part]),
    }))
}

/** A figure in one line, as it was said: "about 35 % of first visits, Leeds". */
export function nameFigure({ amount, unit, what, where, period }: Rec<'statistic'>): string {
  const figure = unit === '' || amount.text.endsWith(unit) ? amount.text : `${amount.text} ${unit}`
  return [[figure, what].filter((part) => part !== '').join(' '), where, period]
    .filter((part) => part !== '')
    .join(', ')
}

/** A date as printed, where it stands in the text, and its Extended Date/Time Format (ISO 8601-2): unknown digits X, seasons 21 to 24. */
export type FoundDate = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly edtf: string
}

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const seasons: Record<string, string> = { spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' }
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const weekday = '(?:(?:mon|tues?|wed(?:nes|s)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+(?:the\\s+)?)?'
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const lastDay = `(?:\\s*(?:-|–|—|to|and|&)\\s*${weekday}(?<last>\\d{1,2})(?:st|nd|rd|th)?)?`
const year = '(?<year>(?:19|20)\\d{2})'

const shapes = [
  `\\b(?<iso>(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)\\b(?![-/]\\d)`,
  `\\b${weekday}${day}${lastDay}\\s+(?:of\\s+)?${month}(?:,?\\s+${year})?\\b`,
  `\\b${weekday}${month}\\s+${day}${lastDay}(?:,?\\s+${year})?\\b(?!\\d)`,
  `\\b${month}\\s+(?:of\\s+)?${year}\\b`,
  `(?<![\\d/.])(?<day>\\d{1,2})[/.](?<number>\\d{1,2})[/.](?<year>(?:19|20)?\\d{2})(?![\\d/.])`,
  `\\b(?<season>spring|summer|autumn|winter)\\s+(?:of\\s+)?${year}\\b`,
  `(?<![\\d/])${year}\\s?[-/–]\\s?(?<until>(?:(?:19|20)\\d{2}|\\d{2}))(?![\\d/-])`,
  `(?<![\\d/.,£$€-])${year}(?![\\d/%]|[.,]\\d)`,
].map((shape) => new RegExp(shape, 'gi'))

/** Finds the dates in a text, in order; parts of a date are not found again. A bare year counts only where `years` is set. */
export function findDates(text: string, years = false): FoundDate[] {
  if (!/\d/.test(text)) return []
  const found: FoundDate[] = []
  for (const shape of years ? shapes : shapes.slice(0, -2)) {
    for (const match of text.matchAll(shape)) {
      const edtf = edtfOf(match.groups ?? {})
      const start = match.index
      const end = start + match[0].length
      const known = found.some((each) => start < each.end && each.start < end)
      if (edtf && !known) found.push({ text: match[0], start, end, edtf })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** The first date in a text, or null. */
export function findDate(text: string, years = false): FoundDate | null {
  return findDates(text, years)[0] ?? null
}

type Groups = Record<string, string | undefined>

function edtfOf(groups: Groups): string | null {
  if (groups.iso) return groups.iso
  const whole = groups.year ? fullYear(groups.year) : 'XXXX'
  if (groups.season) return `${whole}-${seasons[groups.season.toLowerCase()] ?? '21'}`
  if (groups.until) return untilYear(whole, groups.until)
  const number = groups.number
    ? Number(groups.number)
    : names.indexOf((groups.month ?? '').slice(0, 3).toLowerCase()) + 1
  if (number === 0) return groups.day || groups.month ? null : whole
  if (number > 12) return null
  if (!groups.day) return `${whole}-${pad(number)}`
  const first = dayOf(whole, number, groups.day)
  const last = groups.last ? dayOf(whole, number, groups.last) : first
  return first && last ? (last === first ? first : `${first}/${last}`) : null
}

function dayOf(whole: string, number: number, text: string): string | null {
  const value = Number(text)
  return value >= 1 && value <= (days[number - 1] ?? 31) ? `${whole}-${pad(number)}-${pad(value)}` : null
}

function untilYear(from: string, until: string): string | null {
  const to = until.length === 2 ? from.slice(0, 2) + until : until
  return Number(to) > Number(from) && Number(to) - Number(from) <= 60 ? `${from}/${to}` : null
}

function fullYear(text: string): string {
  return text.length === 4 ? text : `20${text}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

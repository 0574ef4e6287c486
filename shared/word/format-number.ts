const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  let rest = value
  let written = ''
  for (const [worth, letters] of romans) {
    while (rest >= worth) {
      written += letters
      rest -= worth
    }
  }
  return written
}

// After z Word doubles the letter: aa, bb.
function letter(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
}

/** A list's number as Word writes it in that format (ECMA-376-1 17.18.59, ST_NumberFormat); unknown formats as figures. */
export function formatNumber(value: number, format: string): string {
  const writable = value > 0 && value < 4000
  switch (format) {
    case 'none':
      return ''
    case 'lowerLetter':
      return writable ? letter(value) : String(value)
    case 'upperLetter':
      return writable ? letter(value).toUpperCase() : String(value)
    case 'lowerRoman':
      return writable ? roman(value) : String(value)
    case 'upperRoman':
      return writable ? roman(value).toUpperCase() : String(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'ordinal':
      return ordinal(value)
    default:
      return String(value)
  }
}

import type { Brought } from './bring-in-codebook.ts'

const shown = 8

function count(number: number, one: string, many: string): string {
  return number === 1 ? `1 ${one}` : `${number} ${many}`
}

function names(paths: readonly (readonly string[])[]): string {
  const first = paths.slice(0, shown).map((path) => path.map((name) => name.slice(0, 80)).join(' > '))
  const rest = paths.length - first.length
  return `${first.join('; ')}${rest === 0 ? '' : `; and ${rest} more`}`.slice(0, 1_500)
}

/** What bringing in a codebook does, in sentences that hold before and after it was done. */
export function sayBrought({ added, known, differing, deep, cut, coded }: Brought): readonly string[] {
  const lines = [
    added.length === 0
      ? 'No new themes.'
      : `${count(added.length, 'new theme', 'new themes')}: ${names(added)}.`,
    ...(known.length === 0
      ? []
      : [
          `${count(known.length, 'theme', 'themes')} of the file ${known.length === 1 ? 'is' : 'are'} here already: ${names(known)}.`,
        ]),
    ...(differing.length === 0
      ? []
      : [`The label or definition in the file is another one, and the one here stays: ${names(differing)}.`]),
    ...(coded === 0
      ? []
      : [
          `${count(coded, 'point is', 'points are')} filed under a theme as in the file; nothing is taken out of one.`,
        ]),
    ...(deep === 0
      ? []
      : [
          `${count(deep, 'theme stood', 'themes stood')} deeper than eight levels, and comes in at the eighth.`,
        ]),
    ...(cut === 0 ? [] : [`${count(cut, 'text was', 'texts were')} too long for its field, and was cut.`]),
  ]
  return lines
}

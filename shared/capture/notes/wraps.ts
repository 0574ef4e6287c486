import { takeCode } from './participant-codes.ts'
import { startsLower } from './tidy.ts'

/** What is known of one line when asking whether the next one continues it. */
export type WrapLine = {
  readonly bare: string
  readonly text: string
  readonly gap: number
  readonly breaks: boolean
}

/** How a file wraps its lines: whether it does so throughout and at which width, and for each line the width of its own run of lines. */
export type Wraps = {
  readonly wrapped: boolean
  readonly width: number
  readonly runs: readonly { readonly width: number; readonly lower: boolean }[]
}

/** Measures the wrapping of a whole file; `breaks` marks lines that surely begin something new. */
export function measureWraps(lines: readonly WrapLine[]): Wraps {
  const followers = lines.filter((line, index) => index > 0 && line.gap === 0 && !line.breaks)
  const wrapping = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next && next.gap === 0 && !next.breaks && startsLower(next.bare)
      ? [line.text.trimEnd().length]
      : []
  })
  const lengths = wrapping.toSorted((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const wrapped =
    followers.length >= 4 && wrapping.length / followers.length >= 0.35 && usual >= 45 && usual <= 115
  const width = lengths.findLast((length) => length <= 120) ?? 0
  return { wrapped, width, runs: measureRuns(lines) }
}

function measureRuns(lines: readonly WrapLine[]): { width: number; lower: boolean }[] {
  const runs: { width: number; lower: boolean }[] = []
  let start = 0
  lines.forEach((_, index) => {
    const next = lines[index + 1]
    if (next && next.gap === 0 && !next.breaks) return
    const run = lines.slice(start, index + 1)
    const lowers = run.filter((line) => startsLower(line.bare)).length
    const lower = startsLower(run[0]?.bare ?? '') && lowers * 2 >= run.length
    const width = run.reduce((most, line) => Math.max(most, line.text.trimEnd().length), 0)
    run.forEach(() => runs.push({ width, lower }))
    start = index + 1
  })
  return runs
}

const wantsMore =
  /(?:[&+/]|\b(?:and|or|of|the|for|with|a|an|in|on|by|from|at|as|to|that|which|who|into|their|our))$/i
const mayWantMore = /[,–—-]$/
const ends = /[.!?:]$/

/** True where a line goes on with what the line before began. `length` is that of the line before with its mark and indent, `hangs` says that the line is indented under a bullet. */
export function continuesLine(
  before: string,
  after: string,
  at: { readonly index: number; readonly length: number; readonly hangs: boolean },
  wraps: Wraps,
): boolean {
  const { index, length, hangs } = at
  if (length > 130 || /^\d{1,4}$/.test(after) || /^\d{1,4}$/.test(before) || takeCode(before)) return false
  const run = wraps.runs[index] ?? { width: 0, lower: false }
  const first = after.split(/\s/, 1)[0]?.length ?? 0
  const full = length + 1 + first > run.width
  const nearly = length + 1 + first > run.width * 0.88
  const lower = startsLower(after) || /^[)\]&–—,;]/.test(after)
  if (wantsMore.test(before)) return lower || full || /[&+]$|\b(?:and|of|the|for)$/i.test(before)
  if (mayWantMore.test(before) && (lower || full)) return before.length >= 8
  if (hangs && (lower || (full && run.width >= 45))) return !before.endsWith(':')
  if (lower)
    return (
      nearly &&
      before.length >= 20 &&
      (wraps.wrapped || !ends.test(before)) &&
      (!run.lower || run.width >= 60)
    )
  return wraps.wrapped && run.width >= 45 && length + (ends.test(before) ? 1 : 2) + first > wraps.width
}

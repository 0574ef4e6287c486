/** A figure in one line, taken apart as far as that is plain: "about 35 % of deaths" is about 35, %, and the whole line. */
export type FigureLine = { readonly amount: string; readonly unit: string; readonly what: string }

const figure =
  /(?:\b(?:about|around|nearly|almost|over|under|some|circa|approximately)\s+)?[£€$]?\d[\d,]*(?:\.\d+)?(?:\s?(?:to|–|-)\s?\d[\d,]*(?:\.\d+)?)?/iu
const unitAfter =
  /^\s*(%|per ?cent|percentage points|people|patients|years|weeks|days|months|hours|minutes|mg|ml|km|miles)(?![\p{L}\d])/iu

/** The amount and the unit of a line, and what is left to say what it is of. A line without a figure is all `what`. */
export function readFigure(line: string): FigureLine {
  const text = line.trim()
  const found = figure.exec(text)
  if (found === null) return { amount: '', unit: '', what: text }
  const [amount] = found
  const rest = text.slice(found.index + amount.length)
  const unit = unitAfter.exec(rest)?.[1] ?? ''
  const after = unit === '' ? rest : rest.replace(unitAfter, '')
  const what = found.index === 0 ? after.replace(/^\s*(?:of|in)?\s*[:,–-]?\s*/iu, '') : text
  return { amount, unit, what: what.trim() === '' ? text : what.trim() }
}

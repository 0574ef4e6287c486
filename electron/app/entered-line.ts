import type { KeptLine } from '#shared/contract/capture.ts'
import type { Session } from '#shared/model/session.ts'

/** A mark at the start of a line, and marks at its end, as far as they were typed. */
const before = /^(?:[=?!+'"-]\s*|\\)/u
const after = /^["']?(?:\s+(?:[@#/]\S*|\+\S*|\*))*\s*$/u

/** Whether the words of a line, marks apart, are those of a point, or the beginning of them. */
function isSame(typed: string, text: string): boolean {
  const words = typed.trim().replace(before, '')
  if (words === '') return false
  return text.startsWith(words) || (words.startsWith(text) && after.test(words.slice(text.length)))
}

/** True for a kept line that went in since: a crash came between the point and the word that its line is empty. `at` is when it was kept. */
export function isEntered(session: Session, { text, rewording }: KeptLine, at: number): boolean {
  if (rewording !== null) return false
  const since = new Date(at).toISOString()
  return session.records.point.some(
    (point) => point.made.at >= since && point.text !== '' && isSame(text, point.text),
  )
}

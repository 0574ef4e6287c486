import type { Rec } from '#shared/model/session.ts'

type Numbered = Pick<Rec<'table'>, 'number'>
type NewTable = { readonly number: number | null; readonly name: string }

/** More tables at once than this is a slip of the finger. */
const most = 200

/** What lines typed under the tables come to: "8" makes tables up to number 8, a name makes a table of that name. */
export function nextTables(tables: readonly Numbered[], lines: readonly string[]): readonly NewTable[] {
  const added: NewTable[] = []
  for (const line of lines) added.push(...readLine([...tables, ...added], line.trim()))
  return added
}

function readLine(tables: readonly Numbered[], line: string): readonly NewTable[] {
  const wanted = /^(?:tables?\s+)?(\d{1,3})$/iu.exec(line)?.[1]
  if (wanted === undefined) return [{ number: null, name: line }]
  const used = new Set(tables.map(({ number }) => number))
  const upTo = Math.min(Number(wanted), most)
  const numbers = Array.from({ length: upTo }, (_, index) => index + 1)
  return numbers.filter((number) => !used.has(number)).map((number) => ({ number, name: '' }))
}

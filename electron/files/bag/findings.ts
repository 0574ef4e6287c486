export type Finding = { readonly where: string; readonly what: string }

/** Collects what a check finds; a hostile bag cannot make the lists grow without end. */
export type Findings = {
  readonly problems: readonly Finding[]
  readonly warnings: readonly Finding[]
  readonly problem: (where: string, what: string) => void
  readonly warning: (where: string, what: string) => void
}

const mostFindings = 500
const longestName = 200

/** Starts two empty lists; each says a thing once, and holds 500 findings and one that says there are more. */
export function createFindings(): Findings {
  const problems: Finding[] = []
  const warnings: Finding[] = []
  return { problems, warnings, problem: makeAdder(problems), warning: makeAdder(warnings) }
}

function makeAdder(list: Finding[]): (where: string, what: string) => void {
  const said = new Set<string>()
  return (where, what) => {
    const finding = { where: showName(where) || 'a file without a name', what }
    const text = `${finding.where} ${what}`
    if (list.length > mostFindings || said.has(text)) return
    said.add(text)
    list.push(
      list.length < mostFindings
        ? finding
        : { where: 'bag', what: 'has more of the same than is listed here' },
    )
  }
}

// A name from a foreign file may hold terminal escapes or turn the text round.
function showName(name: string): string {
  const short = name.length > longestName ? `${name.slice(0, longestName)}…` : name
  return short
    .toWellFormed()
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
}

import type { Finding } from '#shared/contract/draft.ts'

/** A finding as a row of the list. */
export type FindingRow = {
  readonly id: string
  readonly finding: Finding
  /** How many of its sort follow, at the first of them; 0 at the others. */
  readonly heads: number
}

/** How many there are of each check, in the order they come. */
export function countChecks(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1)
  return counts
}

type Shown = { readonly check: string | null; readonly words: string }

function isShown({ check, says, words }: Finding, shown: Shown): boolean {
  const wanted = shown.words.trim().toLocaleLowerCase('en-GB')
  const text = `${says} ${words}`.toLocaleLowerCase('en-GB')
  return (shown.check === null || check === shown.check) && text.includes(wanted)
}

/** The rows that are shown, those of one check together; the same finding has the same id however often it is looked for. */
export function listRows(findings: readonly Finding[], shown: Shown): readonly FindingRow[] {
  const found = findings.filter((finding) => isShown(finding, shown))
  const counts = countChecks(found)
  const seen = new Map<string, number>()
  return [...counts].flatMap(([check, count]) =>
    found
      .filter((finding) => finding.check === check)
      .map((finding, at) => {
        const key = [check, finding.anchor, finding.of?.id ?? '', finding.words, finding.says].join('|')
        const again = seen.get(key) ?? 0
        seen.set(key, again + 1)
        return { id: `${key}|${again}`, finding, heads: at === 0 ? count : 0 }
      }),
  )
}

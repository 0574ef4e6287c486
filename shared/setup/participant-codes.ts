type Coded = { readonly code: string }

function numberOf({ code }: Coded): number {
  return Number(/^P(\d{1,9})$/iu.exec(code.trim())?.[1] ?? 0)
}

/** The next free participant codes, P1 and on. Pass everybody, those who were withdrawn too: a code is never given twice. */
export function nextCodes(people: Iterable<Coded>, count: number): readonly string[] {
  const last = Math.max(0, ...[...people].map(numberOf))
  return Array.from({ length: count }, (_, index) => `P${last + index + 1}`)
}

/** Those who have a code that somebody before them has, as when two laptops gave out the same one. Letter case does not count. */
export function findSharedCodes<Person extends Coded>(people: readonly Person[]): readonly Person[] {
  const met = new Set<string>()
  return people.filter(({ code }) => {
    const key = code.trim().toLowerCase()
    return key !== '' && met.size === met.add(key).size
  })
}

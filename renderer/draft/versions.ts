type Numbered = { readonly number: string }

const pattern = /^(\d+)\.(\d+)$/u

/** Whether it can stand on a title page: two numbers with a point between them. */
export function isVersion(text: string): boolean {
  return pattern.test(text)
}

function read({ number }: Numbered): readonly (readonly [number, number])[] {
  const [, major, minor] = pattern.exec(number) ?? []
  return major === undefined || minor === undefined ? [] : [[Number(major), Number(minor)]]
}

/** The version to write next, and after it those there are, latest first: to write one of them again. */
export function suggestVersions(known: readonly Numbered[]): readonly [string, ...string[]] {
  const versions = known.flatMap(read).toSorted(([a, b], [x, y]) => x - a || y - b)
  const numbers = [...new Set(versions.map(([major, minor]) => `${major}.${minor}`))]
  const [last] = versions
  return last === undefined ? ['0.1'] : [`${last[0]}.${last[1] + 1}`, ...numbers]
}

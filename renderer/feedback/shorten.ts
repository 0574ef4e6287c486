/** A name short enough to stand beside a point or under the picture; what is left out is shown by its dots. */
export function shorten(name: string, most = 22): string {
  const line = name.replaceAll(/\s+/gu, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}

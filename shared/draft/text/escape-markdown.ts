/** Words in which nothing is taken for Markdown or HTML, wherever in a line they stand. */
export function escapeInline(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(/[\\`*_{}[\]<>|~$]/gu, String.raw`\$&`)
    .replaceAll(/&(?=#?\w+;)/gu, String.raw`\&`)
    .replaceAll(/(?<=\bhttps?):(?=\/\/)/gu, String.raw`\:`)
    .replaceAll(/(?<=\bwww)\./gu, String.raw`\.`)
}

/** Escaped words line by line, none of which begins a heading, list, rule or quote; empty lines are left out. */
export function escapeLines(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.map((line) =>
    line
      .replace(/^(?:#{1,6}(?=\s|$)|[-+=](?=\s|$|[-+=]))/u, String.raw`\$&`)
      .replace(/^(\d{1,9})([.)])(?=\s|$)/u, String.raw`$1\$2`),
  )
}

/** Words for a cell of a table, which holds one line: breaks are kept as such. */
export function escapeCell(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/gu, '<br>')
}

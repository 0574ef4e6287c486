type Line = { readonly text: string; readonly leads: boolean }

const bullet = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/u

function withoutMarks(line: string): string {
  return line
    .replace(bullet, '')
    .replace(/^\s*(?:#{1,6}|>)\s+/u, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/gu, '$1')
    .replaceAll(/<(https?:[^>\s]*|[^>\s]+@[^>\s]+)>/gu, '$1')
    .replaceAll(/(\*{1,3}|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])|`+)/gu, (mark, _all, at: number) =>
      line[at - 1] === '\\' ? mark : '',
    )
    .replaceAll(/\\([\p{P}\p{S}])/gu, '$1')
}

/** The paragraphs and list entries of a passage without their Markdown, each as one line. */
export function plainPassage(markdown: string): readonly Line[] {
  const parts: { text: string; isItem: boolean }[] = []
  let isOpen = false
  for (const line of markdown.split('\n')) {
    const last = parts.at(-1)
    const isItem = bullet.test(line)
    if (line.trim() === '') isOpen = false
    else if (isOpen && !isItem && last !== undefined) last.text += ` ${withoutMarks(line).trim()}`
    else {
      parts.push({ text: withoutMarks(line).trim(), isItem })
      isOpen = true
    }
  }
  return parts.map(({ text, isItem }, index) => ({
    text,
    leads: !isItem && parts[index + 1]?.isItem === true,
  }))
}

/** Words as the pieces a sentence model knows: a list of their numbers. */
export type PieceReader = (text: string) => readonly number[]

const longestWord = 100

/** Cleaned as the uncased BERT vocabulary wants it: no accents, no capitals, every mark a word of its own. */
function splitWords(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[\p{Cc}\p{Cf}\uFFFD]/gu, (mark) => (/\s/u.test(mark) ? ' ' : ''))
    .replaceAll(/[\u3400-\u4DBF\u4E00-\u9FFF]|[\p{P}$+<=>^`|~]/gu, ' $& ')
    .split(/\s+/u)
    .filter((word) => word !== '')
}

/** Reads text into word pieces, the longest that fit first (WordPiece); at most `most` of them, with the marks of start and end. */
export function makePieceReader(vocabulary: readonly string[], most = 128): PieceReader {
  const numbers = new Map(vocabulary.map((piece, number) => [piece, number]))
  const known = (piece: string): number => numbers.get(piece) ?? 0
  const [start, end, unknown] = [known('[CLS]'), known('[SEP]'), known('[UNK]')]
  const cut = (word: string): readonly number[] => {
    if (word.length > longestWord) return [unknown]
    const pieces: number[] = []
    for (let from = 0; from < word.length;) {
      let to = word.length
      const piece = (): number | undefined => numbers.get((from > 0 ? '##' : '') + word.slice(from, to))
      while (to > from && piece() === undefined) to -= 1
      const found = piece()
      if (to === from || found === undefined) return [unknown]
      pieces.push(found)
      from = to
    }
    return pieces
  }
  return (text) => [
    start,
    ...splitWords(text)
      .flatMap(cut)
      .slice(0, most - 2),
    end,
  ]
}

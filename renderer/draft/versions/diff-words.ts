/** A stretch of words that is in both texts, or in one of them only. */
export type Stretch = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Words beyond this many are not compared one by one: the whole text is then told as removed and added. */
const most = 1_200

/** Each word with the space before it. */
function split(text: string): readonly string[] {
  return text.match(/\s*\S+/gu) ?? []
}

/** How many words are common from each pair of places on; row by row. */
function measure(before: readonly string[], after: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const longer = Math.max(rows[i + 1]?.[j] ?? 0, rows[i]?.[j + 1] ?? 0)
      const isSame = before[i]?.trim() === after[j]?.trim()
      rows[i]?.fill(isSame ? (rows[i + 1]?.[j + 1] ?? 0) + 1 : longer, j, j + 1)
    }
  return rows
}

/** Word by word; among words that changed, those that are gone stand before those that came. */
function mark(was: readonly string[], is: readonly string[]): readonly Stretch[] {
  const rows = measure(was, is)
  const stretches: Stretch[] = []
  let [i, j] = [0, 0]
  let come: Stretch[] = []
  while (i < was.length || j < is.length) {
    const [old = '', fresh = ''] = [was[i], is[j]]
    if (i < was.length && j < is.length && old.trim() === fresh.trim()) {
      stretches.push(...come, { kind: 'same', text: fresh })
      come = []
      i += 1
      j += 1
    } else if (i < was.length && (j >= is.length || (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0))) {
      stretches.push({ kind: 'removed', text: old })
      i += 1
    } else {
      come.push({ kind: 'added', text: fresh })
      j += 1
    }
  }
  return [...stretches, ...come]
}

function join(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const last = joined.at(-1)
    if (last?.kind === stretch.kind) joined[joined.length - 1] = { ...last, text: last.text + stretch.text }
    else joined.push(stretch)
  }
  return joined
}

/** What became of a text, word by word: what is gone stands before what came. */
export function diffWords(before: string, after: string): readonly Stretch[] {
  const [was, is] = [split(before), split(after)]
  if (was.length <= most && is.length <= most) return join(mark(was, is))
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

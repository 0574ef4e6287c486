/** What is known of words, gathered from a checker that takes its time. */
export type Verdicts = {
  /** Whether the dictionary lacks a word; false while that is not known. */
  readonly isMissing: (word: string) => boolean
  /** Has words asked about that nothing is known of, a moment later and together. */
  readonly want: (words: readonly string[]) => void
  /** Asks at once; false when there is nobody to answer. */
  readonly settle: (words: readonly string[]) => Promise<boolean>
  readonly subscribe: (listener: () => void) => () => void
  /** Another number whenever more is known. */
  readonly readVersion: () => number
}

/** Gives those of the words that are wrong, or null when it cannot say. */
type Check = (words: readonly string[]) => Promise<readonly string[] | null>

/** How long new words are gathered, in milliseconds. */
const gathering = 150
const most = 20_000

export function keepVerdicts(check: Check): Verdicts {
  const isWrong = new Map<string, boolean>()
  const asked = new Map<string, Promise<boolean>>()
  const listeners = new Set<() => void>()
  let pending = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let version = 0

  const learn = async (words: readonly string[]): Promise<boolean> => {
    const wrong = await check(words)
    if (wrong === null) return false
    if (isWrong.size > most) isWrong.clear()
    const missing = new Set(wrong)
    for (const word of words) {
      isWrong.set(word, missing.has(word))
      asked.delete(word)
    }
    version += 1
    for (const listener of listeners) listener()
    return true
  }
  const askPending = (): void => {
    timer = null
    const words = [...pending]
    pending = new Set()
    const learnt = learn(words)
    for (const word of words) asked.set(word, learnt)
  }
  const want = (words: readonly string[]): void => {
    for (const word of words) if (!isWrong.has(word) && !asked.has(word)) pending.add(word)
    if (pending.size > 0) timer ??= setTimeout(askPending, gathering)
  }
  const settle = async (words: readonly string[]): Promise<boolean> => {
    want(words)
    if (timer !== null) {
      clearTimeout(timer)
      askPending()
    }
    const answers = await Promise.all(words.flatMap((word) => asked.get(word) ?? []))
    return answers.every(Boolean)
  }
  return {
    isMissing: (word) => isWrong.get(word) === true,
    want,
    settle,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    readVersion: () => version,
  }
}

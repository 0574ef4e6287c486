import type { Meaning } from '#shared/pooling/fit-set.ts'
import type { TokenVectors } from '#shared/pooling/session-vectors.ts'
import { makeSuggester, type PoolMaterial, type Suggester } from '#shared/pooling/suggester.ts'
import type { Nearest, SuggestedGroup, Suggestions, SuggestOrder } from '#shared/pooling/suggestions.ts'

import { findModel, type FoundModel, noModel } from './find-model.ts'

export type { SuggestedGroup } from '#shared/pooling/suggestions.ts'

/** Told how far the reading of meanings has come. */
export type Progress = (done: number, of: number) => void

/** Suggestions for the points of a session, as they come and change. */
export type PoolEngine = {
  /** What there is now; done when every meaning is read. Nobody has to wait: `suggest` and `near` answer with what there is. */
  readonly take: (material: PoolMaterial, onProgress?: Progress) => Promise<void>
  readonly suggest: (order?: SuggestOrder) => Promise<Suggestions>
  /** Pairs of points of different topics. */
  readonly across: () => Promise<readonly SuggestedGroup[]>
  readonly near: (
    to: { readonly id: string } | { readonly text: string },
    top: number,
    topic?: string | null,
  ) => Promise<readonly Nearest[]>
  /** Whether every meaning is read, and how points are compared. */
  readonly status: () => {
    readonly ready: boolean
    readonly method: 'model' | 'words'
    readonly why: string
  }
}

/** How many texts are read before others have a turn. */
const together = 128

/** Makes an engine that has no points yet; `find` says what gives texts a meaning here. */
export function makePoolEngine(find: () => Promise<FoundModel> = findModel): PoolEngine {
  const suggester: Suggester = makeSuggester()
  const vectors = new Map<string, TokenVectors>()
  let found: FoundModel | null = null
  let meaning: Meaning | null = null
  let isReady = false
  let reading: Promise<void> | null = null
  const open = async (): Promise<FoundModel> => {
    found ??= await find()
    const { model } = found
    if (meaning === null && model !== null) {
      const { basis, facts, multiply } = model
      meaning = { basis, facts, multiply, vectorsOf: (text) => vectors.get(text) }
    }
    return found
  }
  const embed = async (texts: readonly string[]): Promise<void> => {
    const made = (await found?.model?.embed(texts)) ?? []
    for (const [at, text] of texts.entries()) {
      const own = made[at]
      if (own === undefined) throw new TypeError('A text was given no meaning.')
      vectors.set(text, own)
    }
  }
  /** Reads what is missing, also what comes meanwhile. */
  const readMissing = async (onProgress?: Progress): Promise<void> => {
    if ((await open()).model === null) return
    for (;;) {
      const texts = suggester.listTexts()
      const missing = texts.filter((text) => !vectors.has(text))
      onProgress?.(texts.length - missing.length, texts.length)
      if (missing.length === 0) break
      await embed(missing.slice(0, together))
    }
    const used = new Set(suggester.listTexts())
    for (const text of vectors.keys()) if (!used.has(text)) vectors.delete(text)
  }
  const isMissing = (): boolean =>
    meaning !== null && suggester.listTexts().some((text) => !vectors.has(text))
  const readAll = async (onProgress?: Progress): Promise<void> => {
    try {
      do await readMissing(onProgress)
      while (isMissing())
    } catch {
      // An engine that gives up half-way leaves the words.
      found = noModel
      meaning = null
    }
    isReady = true
    reading = null
  }
  return {
    take: (material, onProgress) => {
      suggester.take(material)
      isReady = false
      reading ??= readAll(onProgress)
      return reading
    },
    suggest: (order) => suggester.suggest(meaning, order),
    across: () => suggester.suggestAcross(meaning),
    near: async (to, top, topic) => {
      if ('text' in to && meaning !== null) {
        const text = suggester.open(to.text)
        if (!vectors.has(text)) await embed([text])
      }
      return suggester.findNear(meaning, to, top, topic)
    },
    status: () => ({
      ready: isReady,
      method: found?.method.kind ?? 'words',
      why: found === null ? 'The sentence model is being opened.' : found.method.why,
    }),
  }
}

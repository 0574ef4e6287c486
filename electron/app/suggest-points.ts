import { makeExpander } from '#shared/pooling/expand.ts'
import { type Meaning, suggest, type SuggestOptions, type Suggestions } from '#shared/pooling/suggest.ts'

import type { RunningModel } from './model/open-model.ts'

/** What is to be pooled: the points, and the short forms they use. */
export type PoolMaterial = {
  readonly points: readonly { readonly id: string; readonly text: string; readonly topic: string | null }[]
  readonly glossary: ReadonlyMap<string, string>
}

/** How suggestions were made: by what the words mean, or by the words alone, and then why. */
export type SuggestMethod = { readonly kind: 'model' } | { readonly kind: 'words'; readonly why: string }

let opening: Promise<RunningModel> | null = null

async function startModel(): Promise<RunningModel> {
  // Loaded when it is first needed: its engine is large, and may be missing.
  const { openModel } = await import('./model/open-model.ts')
  return openModel()
}

/** The sentence model, started once; null with the reason where this machine has none. */
export async function findModel(): Promise<{
  readonly model: RunningModel | null
  readonly method: SuggestMethod
}> {
  opening ??= startModel()
  try {
    return { model: await opening, method: { kind: 'model' } }
  } catch {
    const why =
      'The sentence model is not on this machine, so points are compared by their words and letters alone.'
    return { model: null, method: { kind: 'words', why } }
  }
}

/** Suggestions for points that are all there at once. */
export async function suggestPoints(
  { points, glossary }: PoolMaterial,
  options: SuggestOptions,
): Promise<Suggestions & { readonly method: SuggestMethod }> {
  const expand = makeExpander(glossary)
  const open = points.map(({ id, text, topic }) => ({ id, text: expand(text), topic }))
  const { model, method } = await findModel()
  const meaning: Meaning | null = model && {
    vectors: await model.embed(open.map(({ text }) => text)),
    facts: model.facts,
    knows: model.knows,
  }
  return { ...suggest(open, meaning, options), method }
}

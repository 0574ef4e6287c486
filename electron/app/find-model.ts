import type { RunningModel } from './model/open-model.ts'

/** How points are compared: by what they mean, or by their words; then `why` is a sentence that says so, else ''. */
export type SuggestMethod = { readonly kind: 'model' | 'words'; readonly why: string }

export type FoundModel = { readonly model: RunningModel | null; readonly method: SuggestMethod }

const whys = {
  engine: 'The sentence model does not run on this machine, so points are compared word by word.',
  weights:
    'The sentence model is not on this machine, so points are compared by their words and letters alone.',
} as const

/** Where nothing gives texts a meaning. */
export const noModel: FoundModel = { model: null, method: { kind: 'words', why: whys.weights } }

async function openBest(): Promise<FoundModel> {
  const { openSentenceModel, openWordTable } = await import('./model/open-model.ts')
  try {
    return { model: await openSentenceModel(), method: { kind: 'model', why: '' } }
  } catch {
    return openWordTable()
      .then((model): FoundModel => ({ model, method: { kind: 'words', why: whys.engine } }))
      .catch(() => noModel)
  }
}

let opening: Promise<FoundModel> | null = null

/** The best that this machine has, opened once. */
export function findModel(): Promise<FoundModel> {
  opening ??= openBest()
  return opening
}

import { readFile } from 'node:fs/promises'

import { bases, type Meaning } from '#shared/pooling/fit-set.ts'
import { describePieces, meanDirection } from '#shared/pooling/session-vectors.ts'

import { backgroundTalk } from './background-talk.ts'
import type { Embedder } from './embed.ts'
import { convertModel, findKept, findWeights } from './kept-model.ts'
import { readModel, readVocabulary } from './read-weights.ts'
import { makeWordTable } from './word-table.ts'

/** What gives texts a meaning, and what is known of its word pieces. */
export type RunningModel = Omit<Meaning, 'vectorsOf'> & { readonly embed: Embedder['embed'] }

async function describe(
  embedder: Embedder,
  vocabulary: readonly string[],
): Promise<Pick<RunningModel, 'facts' | 'embed'>> {
  const facts = describePieces(vocabulary, embedder.width)
  const mean = meanDirection(await embedder.embed(backgroundTalk), facts)
  return {
    facts: { ...facts, mean },
    embed: (texts) => embedder.embed(texts),
  }
}

/** Starts the sentence model. Throws where its weights or its engine are missing. */
export async function openSentenceModel(): Promise<RunningModel> {
  // Loaded when it is first needed: the engine is large, and may be missing.
  const { startEmbedder } = await import('./embed.ts')
  const { startMultiplier } = await import('./multiplier.ts')
  const vocabulary = await readVocabulary(findWeights())
  // By its path the engine takes the least memory; inside an app archive only its bytes can be read; else it is made again.
  const embedder = await startEmbedder(findKept(), vocabulary)
    .catch(async () => startEmbedder(await readFile(findKept()), vocabulary))
    .catch(async () => startEmbedder(await convertModel(), vocabulary))
  return { ...(await describe(embedder, vocabulary)), basis: bases.model, multiply: await startMultiplier() }
}

/** Opens the table of what single words mean: what is left where the engine does not run. Throws where the weights are missing. */
export async function openWordTable(): Promise<RunningModel> {
  const folder = findWeights()
  const vocabulary = await readVocabulary(folder)
  const { weights } = await readModel(folder)
  return {
    ...(await describe(makeWordTable(weights, vocabulary), vocabulary)),
    basis: bases.wordByWord,
    multiply: null,
  }
}

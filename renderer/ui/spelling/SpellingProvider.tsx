import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'

import { announce } from '#renderer/ui/announce.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'
import { t } from '#renderer/ui/words.ts'

import { ask } from './ask-worker.ts'
import { plain, readingsOf } from './find-words.ts'
import type { FoundWord } from './find-words.ts'
import { keepVerdicts } from './keep-verdicts.ts'
import { recogniseOwn, splitTerms } from './own-words.ts'
import { findSpelledField, SpellingContext } from './spelling-context.ts'
import type { SpelledField } from './spelling-context.ts'
import { type Offer, SpellingMenu } from './SpellingMenu.tsx'
import { unlessPressed } from './unless-pressed.ts'
import { findCheckable, findNearCaret, findNext, isWrong } from './wrong-words.ts'

type SpellingProviderProps = {
  /** Names and terms of the session, and the words somebody always spells so; the same array until one changes. */
  readonly ownWords: readonly string[]
  /** Null where there is no session that could take a word. */
  readonly onAddToSession: ((word: string) => void) | null
  readonly onAddAlways: (word: string) => void
  readonly children: ReactNode
}

const verdicts = keepVerdicts((words) => ask({ kind: 'check', words }))

/** Spelling for every text area inside that asks for it: the marks, the menu (Ctrl+.) and the way to the next (F7). */
export function SpellingProvider({ ownWords, onAddToSession, onAddAlways, children }: SpellingProviderProps) {
  const [offer, setOffer] = useState<Offer | null>(null)
  const spelling = useMemo(() => {
    const own = splitTerms(ownWords)
    const offerFor = async (field: SpelledField, find: () => Promise<FoundWord | null>): Promise<void> => {
      const made = await unlessPressed(field, () => makeOffer(find, own))
      const anchor = made && field.show(made.word)
      if (anchor) setOffer({ ...made, field, anchor })
    }
    const isOwn = recogniseOwn(own)
    const offerOne = (field: SpelledField, word: FoundWord): void =>
      void offerFor(field, () => Promise.resolve(word))
    return { verdicts, isOwn, offer: offerOne, offerFor }
  }, [ownWords])
  const find = (field: SpelledField): Promise<readonly FoundWord[]> => findWrong(field.read(), spelling.isOwn)
  const offerNear = (field: SpelledField): Promise<void> =>
    spelling.offerFor(field, async () => findNearCaret(await find(field), field.caret()))
  const goToNext = async (field: SpelledField): Promise<void> => {
    const word = await unlessPressed(field, async () => findNext(await find(field), field.caret()))
    if (word === null) return
    // The caret only: what is typed next must not write over the word.
    field.setCaret(word.end)
    field.show(word)
    announce(t('spelling.wrong', { word: word.text }))
  }
  useSpellingKeys(offerNear, goToNext)
  return (
    <SpellingContext value={spelling}>
      {children}
      {offer && (
        <SpellingMenu
          offer={offer}
          onClose={() => setOffer(null)}
          onAddToSession={onAddToSession}
          onAddAlways={onAddAlways}
        />
      )}
    </SpellingContext>
  )
}

type Act = (field: SpelledField) => Promise<void>

function useSpellingKeys(offerNear: Act, goToNext: Act): void {
  const key = {
    group: t('spelling.group'),
    where: 'text',
    whileTyping: 'always',
    keysOnly: true,
    when: () => findSpelledField() !== null,
  } as const
  const run = (act: Act) => (): void => {
    const field = findSpelledField()
    if (field !== null) void act(field)
  }
  useCommands(
    [
      { ...key, id: 'spelling.suggest', label: t('spelling.suggest'), keys: ['$mod+.'], run: run(offerNear) },
      { ...key, id: 'spelling.next', label: t('spelling.next'), keys: ['F7'], run: run(goToNext) },
    ],
    'app',
  )
}

/** The wrong words of a text, looked up now; says so when there are none, or nobody to ask. */
async function findWrong(text: string, isOwn: (word: string) => boolean): Promise<readonly FoundWord[]> {
  const words = findCheckable(text, isOwn)
  const isSettled = await verdicts.settle(words.flatMap(readingsOf))
  const wrong = words.filter((word) => isWrong(word, verdicts))
  if (!isSettled) announce(t('spelling.unavailable'))
  else if (wrong.length === 0) announce(t('spelling.none'))
  return wrong
}

async function makeOffer(
  find: () => Promise<FoundWord | null>,
  own: readonly string[],
): Promise<Pick<Offer, 'word' | 'suggestions'> | null> {
  const word = await find()
  if (word === null) return null
  return { word, suggestions: (await ask({ kind: 'suggest', word: plain(word.text), own })) ?? [] }
}

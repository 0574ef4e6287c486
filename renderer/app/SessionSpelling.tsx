import type { ReactNode } from 'react'

import { newId } from '#renderer/host/new-id.ts'
import { act } from '#renderer/setup/act.ts'
import { makeThing, setField } from '#renderer/setup/edits.ts'
import { useApp } from '#renderer/state/app-store.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { useSpellingWords } from '#renderer/state/spelling-words.ts'
import { SpellingProvider } from '#renderer/ui/spelling/SpellingProvider.tsx'

import { setPreferences } from './preferences.ts'

/** Spelling for the whole window, with the words of the open session. */
export function SessionSpelling({ children }: { readonly children: ReactNode }) {
  const ownWords = useSpellingWords()
  const takesWords = useSession(({ session, readOnly }) => session !== null && readOnly === null)
  return (
    <SpellingProvider
      ownWords={ownWords}
      onAddToSession={takesWords ? addToSession : null}
      onAddAlways={addAlways}
    >
      {children}
    </SpellingProvider>
  )
}

/** A word that was withdrawn comes back. */
function addToSession(word: string): void {
  const words = useSession.getState().session?.records.spelling.values() ?? []
  const known = [...words].find((record) => record.word === word)
  void act([
    known === undefined
      ? makeThing('spelling', newId(), { word })
      : setField('spelling', known.id, 'withdrawn', false),
  ])
}

function addAlways(word: string): void {
  const { words } = useApp.getState().preferences
  if (!words.includes(word)) void setPreferences({ words: [...words, word] })
}

import { useEffect, useLayoutEffect, useRef, useState } from 'react'

import { TextArea } from '#renderer/ui/TextArea.tsx'

import { setPreferences } from './preferences.ts'
import { t } from './words.ts'

type Words = { readonly text: string; readonly kept: readonly string[] }

function keepWords({ text, kept }: Words): void {
  const lines = text.split('\n').map((line) => line.trim())
  const words = [...new Set(lines.filter((line) => line !== ''))]
  if (words.join('\n') !== kept.join('\n')) void setPreferences({ words })
}

/** The words that are spelled right in every session, one on each line. */
export function AlwaysRightField({ kept }: { readonly kept: readonly string[] }) {
  const [text, setText] = useState(kept.join('\n'))
  const latest = useRef({ text, kept })
  useLayoutEffect(() => {
    latest.current = { text, kept }
  })
  // The dialog may close without the field losing the focus first.
  useEffect(() => () => keepWords(latest.current), [])
  return (
    <TextArea
      label={t('settings.words')}
      description={t('settings.wordsHint')}
      value={text}
      onChange={setText}
      onBlur={() => keepWords({ text, kept })}
    />
  )
}

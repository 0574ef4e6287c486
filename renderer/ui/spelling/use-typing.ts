import { useCallback, useState } from 'react'
import type { SyntheticEvent } from 'react'

type Typing = {
  /** Where the caret stands since the last letter; null once it has gone elsewhere. */
  readonly at: number | null
  readonly stop: () => void
  readonly handlers: {
    readonly onInput: (event: SyntheticEvent) => void
    readonly onSelect: (event: SyntheticEvent) => void
    readonly onBlur: () => void
  }
}

/** Where somebody is typing, for leaving the word there alone until it is finished. */
export function useTyping(): Typing {
  const [at, setAt] = useState<number | null>(null)
  const stop = useCallback(() => setAt(null), [])
  const note = ({ target }: SyntheticEvent): void => {
    if (target instanceof HTMLTextAreaElement) setAt(target.selectionEnd)
  }
  const look = ({ target }: SyntheticEvent): void => {
    if (!(target instanceof HTMLTextAreaElement)) return
    if (target.selectionEnd !== at || target.selectionStart !== at) stop()
  }
  return { at, stop, handlers: { onInput: note, onSelect: look, onBlur: stop } }
}

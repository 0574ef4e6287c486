import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { MouseEvent, ReactNode, RefObject } from 'react'
import { flushSync } from 'react-dom'

import { readingsOf } from './find-words.ts'
import type { FoundWord } from './find-words.ts'
import { replaceWord } from './replace-word.ts'
import { findMark, findMarkAt, SpelledLetters } from './SpelledLetters.tsx'
import { addSpelledField, SpellingContext } from './spelling-context.ts'
import type { SpelledField, Spelling } from './spelling-context.ts'
import { useInStep } from './use-in-step.ts'
import { useTyping } from './use-typing.ts'
import { findCheckable, isAt, isWrong } from './wrong-words.ts'

import styles from './SpelledArea.module.css'

type SpelledAreaProps = {
  /** What the field holds. */
  readonly text: string
  /** The field's own class, so that the letters fall in the same places. */
  readonly className: string
  /** The text area itself. */
  readonly children: ReactNode
}

/** Draws a wavy line under the wrong words of a text area, where the page has spelling at all. */
export function SpelledArea(props: SpelledAreaProps) {
  const spelling = useContext(SpellingContext)
  return spelling === null ? props.children : <CheckedArea {...props} spelling={spelling} />
}

type CheckedAreaProps = SpelledAreaProps & { readonly spelling: Spelling }

function CheckedArea({ text, className, children, spelling }: CheckedAreaProps) {
  const layer = useRef<HTMLDivElement>(null)
  const { at, stop, handlers } = useTyping()
  const wrong = useWrongWords(text, at, spelling)
  const field = useSpelledField(layer, stop)
  useInStep(layer)
  const offer = (event: MouseEvent): void => {
    const word = findPointed(event, wrong, layer.current, field.current?.caret)
    if (word === undefined || field.current === null) return
    event.preventDefault()
    spelling.offer(field.current, word)
  }
  return (
    <div className={styles['holder']} {...handlers} onContextMenu={offer}>
      {children}
      <SpelledLetters text={text} wrong={wrong} className={className} layer={layer} />
    </div>
  )
}

/** The words to mark: wrong, and not the one that is being typed. */
function useWrongWords(text: string, typedAt: number | null, spelling: Spelling): readonly FoundWord[] {
  const { verdicts, isOwn } = spelling
  useSyncExternalStore(verdicts.subscribe, verdicts.readVersion)
  const words = useMemo(() => findCheckable(text, isOwn), [text, isOwn])
  const finished = typedAt === null ? words : words.filter((word) => !isAt(word, typedAt))
  useEffect(() => verdicts.want(finished.flatMap(readingsOf)))
  return finished.filter((word) => isWrong(word, verdicts))
}

/** Makes the field known to the keys. */
function useSpelledField(
  layer: RefObject<HTMLElement | null>,
  stopTyping: () => void,
): RefObject<SpelledField | null> {
  const field = useRef<SpelledField>(null)
  useLayoutEffect(() => {
    const element = layer.current?.parentElement?.querySelector('textarea')
    if (!element) return
    const show = ({ start }: FoundWord): HTMLElement | null => {
      flushSync(stopTyping)
      return findMark(layer.current, start)
    }
    field.current = {
      element,
      read: () => element.value,
      caret: () => element.selectionEnd,
      setCaret: (at) => element.setSelectionRange(at, at),
      replace: (word, by) => replaceWord(element, word, by),
      show,
    }
    return addSpelledField(field.current)
  }, [layer, stopTyping])
  return field
}

/** The wrong word under the pointer, or at the caret where the menu was asked for by key. */
function findPointed(
  { clientX, clientY, button }: MouseEvent,
  wrong: readonly FoundWord[],
  layer: HTMLElement | null,
  caretOf: (() => number) | undefined,
): FoundWord | undefined {
  const start = findMarkAt(layer, clientX, clientY)
  const caret = caretOf?.() ?? -1
  return (
    wrong.find((word) => word.start === start) ??
    (button === 2 ? undefined : wrong.find((word) => isAt(word, caret)))
  )
}

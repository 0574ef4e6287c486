import type { Ref } from 'react'

import { classNames } from '#renderer/ui/class-names.ts'

import type { FoundWord } from './find-words.ts'
import { cutAtWords } from './wrong-words.ts'

import styles from './SpelledArea.module.css'

type SpelledLettersProps = {
  readonly text: string
  readonly wrong: readonly FoundWord[]
  readonly className: string
  readonly layer: Ref<HTMLDivElement>
}

/** The letters of a field once more, unseen, with a line under the wrong words; nothing while there are none. */
export function SpelledLetters({ text, wrong, className, layer }: SpelledLettersProps) {
  return (
    <div ref={layer} aria-hidden className={classNames(className, styles['letters'])}>
      {wrong.length > 0 &&
        cutAtWords(text, wrong).map(({ text: piece, start, isWrong }) =>
          isWrong ? (
            <mark key={start} data-misspelt={start}>
              {piece}
            </mark>
          ) : (
            <span key={start}>{piece}</span>
          ),
        )}
      {wrong.length > 0 && text.endsWith('\n') && emptyLine}
    </div>
  )
}

/** A last line that is empty has no height without it. */
const emptyLine = '\u200B'

/** The mark of the word that begins there. */
export function findMark(layer: HTMLElement | null, start: number): HTMLElement | null {
  return layer?.querySelector<HTMLElement>(`[data-misspelt="${start}"]`) ?? null
}

/** Where the marked word under the pointer begins; null where there is none. */
export function findMarkAt(layer: HTMLElement | null, x: number, y: number): number | null {
  const marks = [...(layer?.querySelectorAll<HTMLElement>('[data-misspelt]') ?? [])]
  const mark = marks.find((each) => [...each.getClientRects()].some((box) => isInside(box, x, y)))
  return mark === undefined ? null : Number(mark.dataset['misspelt'])
}

function isInside({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom
}

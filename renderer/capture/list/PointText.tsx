import type { Said } from '#renderer/capture/point-rows.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { readVerbatim } from '#shared/model/verbatim.ts'

import { cutAtFound } from './find-text.ts'
import { quote } from './row-words.ts'

import styles from './PointText.module.css'

type PointTextProps = {
  readonly point: Said
  /** What is looked for, word by word. */
  readonly words: readonly string[]
}

/** What was said, to the letter; in a quotation the scribe's own marks stand back. */
export function PointText({ point, words }: PointTextProps) {
  const text = quote(point)
  const isVerbatim = point.kind === 'quote' || point.kind === 'testimony'
  if (!isVerbatim) return <Found text={text} words={words} />
  return readVerbatim(text).map((segment, index) => {
    const found = <Found key={index} text={segment.text} words={words} />
    if (segment.kind === 'said') return found
    return (
      <span key={index} className={classNames(styles['aside'])} data-verbatim={segment.kind}>
        {found}
      </span>
    )
  })
}

function Found({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  if (words.length === 0) return text
  return cutAtFound(text, words).map((piece, index) =>
    piece.isFound ? (
      <mark key={index} className={styles['found']}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}

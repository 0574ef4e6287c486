import { Fragment } from 'react'

import { markWords } from './mark-words.ts'
import type { Marked } from './read-cautions.ts'

import styles from './MarkedText.module.css'

type MarkedTextProps = { readonly text: string; readonly marked: Marked }

/** What was said, with the words marked that another member lacks or has otherwise. */
export function MarkedText({ text, marked }: MarkedTextProps) {
  return (
    <span className={styles['text']}>
      {markWords(text, marked).map(({ text: run, mark }, at) => {
        const key = `${at} ${run}`
        return mark === null ? (
          <Fragment key={key}>{run}</Fragment>
        ) : (
          <mark key={key} className={styles[mark]}>
            {run}
          </mark>
        )
      })}
    </span>
  )
}

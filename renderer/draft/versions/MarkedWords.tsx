import { Fragment } from 'react'
import { VisuallyHidden } from 'react-aria-components'

import { t } from '#renderer/draft/out-words.ts'

import { diffWords, type Stretch } from './diff-words.ts'

import styles from './MarkedWords.module.css'

/** Two texts as one: what is gone is struck through, what came is underlined, and a screen reader is told. */
export function MarkedWords({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <span className={styles['words']}>
      {diffWords(before, after).map((stretch, at) => (
        <Fragment key={at}>
          {at > 0 && ' '}
          <Marked stretch={stretch} />
        </Fragment>
      ))}
    </span>
  )
}

function Marked({ stretch: { kind, text } }: { readonly stretch: Stretch }) {
  if (kind === 'same') return text
  const Element = kind === 'removed' ? 'del' : 'ins'
  return (
    <Element className={styles[kind]}>
      <VisuallyHidden>{`[${t(`versions.kinds.${kind}`)}: `}</VisuallyHidden>
      {text.trimStart()}
      <VisuallyHidden>{']'}</VisuallyHidden>
    </Element>
  )
}

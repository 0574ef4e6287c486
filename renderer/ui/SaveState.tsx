import { classNames } from './class-names.ts'
import { t } from './words.ts'

import styles from './SaveState.module.css'

export type Saving =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saving' }
  /** Only when the store has said so; `at` is an ISO instant. */
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly reason: string }

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** Whether what was typed is on disk. It says "Saved" only when told so. */
export function SaveState({ saving }: { readonly saving: Saving }) {
  return (
    <span role="status" className={classNames(styles['state'], styles[saving.kind])}>
      {describeSaving(saving)}
    </span>
  )
}

export function describeSaving(saving: Saving): string {
  switch (saving.kind) {
    case 'nothing':
      return ''
    case 'saving':
      return t('saving.now')
    case 'saved':
      return t('saving.done', { time: clock.format(new Date(saving.at)) })
    case 'failed':
      return t('saving.failed', { reason: saving.reason })
  }
}

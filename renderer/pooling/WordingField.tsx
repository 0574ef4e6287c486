import { useEffect, useRef, useState } from 'react'

import { useReadOnly } from '#renderer/state/use-records.ts'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import type { QueueItem } from '#shared/pooling/list-queue.ts'
import { wordingOf } from '#shared/session/groups.ts'

import { type CardRow, pointsOfRow } from './card-rows.ts'
import { wordsFor } from './default-words.ts'
import { focusRow } from './focus.ts'
import type { Wording } from './plan-decision.ts'
import { setOwnWords } from './subject-acts.ts'
import { useNames } from './use-names.ts'
import { wordingField } from './wording-place.ts'
import { t } from './words.ts'

import styles from './Card.module.css'

type WordingFieldProps = {
  readonly rows: readonly CardRow[]
  readonly words: Wording
  readonly cautions?: QueueItem['cautions']
  /** Who wrote the words that stand, where they are somebody's own. */
  readonly author?: string
}

type Words = { readonly text: string; readonly from: string | null }

/** The words as they stand: chosen ones, those of the group that is there, or of the member nearest to the others. */
function readWords(rows: readonly CardRow[], chosen: Wording, cautions: QueueItem['cautions']): Words {
  const words = wordsFor(rows, chosen, cautions)
  if (words !== null && 'own' in words) return { text: words.own, from: null }
  const points = rows.flatMap(pointsOfRow)
  const member = words === null ? undefined : points.find(({ id }) => id === words.from)
  if (member !== undefined) return { text: member.text, from: member.id }
  const [first] = rows
  if (first?.kind === 'group') return wordingOf(first.standing)
  return { text: points[0]?.text ?? '', from: points[0]?.id ?? null }
}

/** What the group says: a member's words, or somebody's own, and whose they are. Enter keeps them, Esc gives up. */
export function WordingField({ rows, words, cautions = [], author = '' }: WordingFieldProps) {
  const isReadOnly = useReadOnly() !== null
  const names = useNames()
  const now = readWords(rows, words, cautions)
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    wordingField.current = field.current
    return () => {
      wordingField.current = null
    }
  }, [])
  const keep = (): void => {
    if (typed !== null && typed !== now.text) setOwnWords(typed)
    setTyped(null)
  }
  const member = rows.flatMap(pointsOfRow).find(({ id }) => id === now.from)
  const isOwn = typed === null ? now.from === null : typed !== now.text
  const pooled = author === '' ? t('card.pooled') : t('card.pooledBy', { author })
  const from = isOwn
    ? pooled
    : t('card.from', { table: names.shortTable(member?.table ?? null) || t('table.none') })
  return (
    <div className={styles['wording']}>
      <div className={styles['label']} aria-hidden>
        <span>{t('card.wording')}</span>
        <span className={styles['from']}>{from}</span>
      </div>
      <TextArea
        label={t('card.wordingOf', { from })}
        hideLabel
        rows={1}
        inputRef={field}
        isReadOnly={isReadOnly}
        value={typed ?? now.text}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(null)
          if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return
          event.preventDefault()
          // Leaving the field keeps what is in it.
          requestAnimationFrame(() => focusRow(null))
        }}
      />
    </div>
  )
}

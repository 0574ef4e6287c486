import { ListBox, ListBoxItem } from 'react-aria-components'

import { classNames } from '#renderer/ui/class-names.ts'
import type { OutlineItem } from '#shared/draft/outline-draft.ts'

import { t } from './words.ts'

import styles from './OutlineList.module.css'

type OutlineListProps = {
  readonly outline: readonly OutlineItem[]
  /** The anchor of a heading that was chosen; `isEntered` when it was opened with Enter or a double press. */
  readonly onGo: (anchor: string, isEntered: boolean) => void
}

const deepest = 3

function flatten(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => [item, ...(item.level < deepest ? flatten(item.children) : [])])
}

/** The headings of the draft, each with how many points stand under it. */
export function OutlineList({ outline, onGo }: OutlineListProps) {
  const items = flatten(outline)
  return (
    <div className={styles['side']}>
      <h2 className={styles['heading']}>{t('outline')}</h2>
      <ListBox
        aria-label={t('outline')}
        items={items.map((item) => ({ ...item, id: item.anchor }))}
        selectionMode="single"
        selectionBehavior="replace"
        escapeKeyBehavior="none"
        onSelectionChange={(ids) => {
          const [anchor] = ids === 'all' ? [] : ids
          if (anchor !== undefined) onGo(String(anchor), false)
        }}
        onAction={(anchor) => onGo(String(anchor), true)}
      >
        {({ id, title, number, level, points }) => (
          <ListBoxItem id={id} textValue={title} className={classNames(styles['item'])}>
            <span className={styles['title']} data-level={level}>
              {number !== '' && <span className={styles['number']}>{number}</span>}
              <span>{title}</span>
            </span>
            {points > 0 && (
              <span className={styles['count']} aria-label={t('points', { count: points })}>
                {points}
              </span>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}

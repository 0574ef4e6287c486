import X from 'lucide-react/icons/x'
import { useEffect, useRef } from 'react'

import type { ListRows } from '#renderer/capture/use-rows.ts'
import { t } from '#renderer/capture/words.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'

import { noFilter } from './filter-points.ts'
import { dropTrait, setFilter, useList } from './list-store.ts'
import { nameTrait } from './name-trait.ts'
import type { Names } from './use-names.ts'

import styles from './FilterBar.module.css'

/** What the list is narrowed to, while it is: each part can be taken away, and all at once. */
export function FilterBar({ rows, names }: { readonly rows: ListRows; readonly names: Names }) {
  const filter = useList((state) => state.filter)
  const stands = ({ point }: { point: { withdrawn: boolean } }): boolean => !point.withdrawn
  const [shown, all] = [rows.shown.filter(stands).length, rows.all.filter(stands).length]
  const words = t('filter.shown', { shown, all })
  const told = useRef(filter)
  useEffect(() => {
    if (told.current !== filter) announce(words)
    told.current = filter
  }, [filter, words])
  if (filter.size === 0) return null
  return (
    <div role="group" aria-label={t('filter.label')} className={styles['bar']}>
      {[...filter].map((trait) => (
        <Button
          key={trait}
          aria-label={t('filter.remove', { name: nameTrait(trait, names) })}
          preventFocusOnPress
          onPress={() => dropTrait(trait)}
        >
          <span className={styles['trait']}>
            {nameTrait(trait, names)}
            <Icon icon={X} />
          </span>
        </Button>
      ))}
      <span className={styles['count']}>{words}</span>
      <Button variant="quiet" keys="c" preventFocusOnPress onPress={() => setFilter(noFilter)}>
        {t('filter.clear')}
      </Button>
    </div>
  )
}

import ArrowRightLeft from 'lucide-react/icons/arrow-right-left'
import { useMemo } from 'react'

import { usePoints } from '#renderer/state/use-records.ts'
import { CommandButton } from '#renderer/ui/CommandButton.tsx'
import { Select } from '#renderer/ui/Select.tsx'

import { goToTable, goToTalk } from './place-acts.ts'
import { t } from './place-words.ts'
import { usePlaces } from './use-places.ts'

import styles from './PlaceChoice.module.css'

/** Stands for no table among the ids of those there are. */
const none = 'none'

type PlaceTableProps = { readonly table: string | null; readonly presentation: string | null }

/** The table whose points are typed, or the talk. */
export function PlaceTable({ table, presentation }: PlaceTableProps) {
  const places = usePlaces()
  const points = usePoints()
  const hasLoose = useMemo(
    () =>
      points?.some((point) => point.table === null && point.presentation === null && !point.withdrawn) ??
      false,
    [points],
  )
  if (places.length === 0) return null
  const isNowhere = table === null && presentation === null
  const loose = hasLoose || isNowhere ? [{ id: none, label: t('place.noTable') }] : []
  const choose = (id: string): void => {
    const place = places.find((each) => each.id === id)
    if (place?.kind === 'talk') goToTalk(id)
    else goToTable(place === undefined ? null : id)
  }
  return (
    <div className={styles['choice']}>
      <div className={styles['grow']}>
        <Select
          label={t('place.table')}
          options={[...places, ...loose]}
          value={presentation ?? table ?? none}
          onChange={choose}
        />
      </div>
      <CommandButton
        command="capture.goToTable"
        label={t('place.goElsewhere')}
        icon={ArrowRightLeft}
        iconOnly
      />
    </div>
  )
}

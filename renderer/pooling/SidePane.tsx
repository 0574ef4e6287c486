import { Chip } from '#renderer/ui/Chip.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { type SideItem, SideList } from '#renderer/ui/SideList.tsx'

import { useProgress } from './coverage-now.ts'
import { acrossTopics } from './place-of-item.ts'
import { goToPlace, showTwoTables, usePool } from './pool-store.ts'
import { SideThemes } from './SideThemes.tsx'
import { useNarrow } from './use-narrow.ts'
import { usePlaces } from './use-places.ts'
import { t } from './words.ts'

import styles from './SidePane.module.css'

/** Topics with how far each has come, the themes so far, and which suggestions are shown. */
export function SidePane() {
  return (
    <div className={styles['pane']}>
      <TopicChooser />
      <ShowChooser />
      <SideThemes />
    </div>
  )
}

function TopicChooser() {
  const place = usePool((state) => state.place)
  const places = usePlaces()
  const progress = useProgress()
  const isNarrow = useNarrow()
  if (isNarrow)
    return (
      <div className={styles['choice']}>
        <Select label={t('side.topics')} options={places} value={place} onChange={goToPlace} />
      </div>
    )
  const items = places.map(({ id, label, isReady }): SideItem<string> => {
    const of = progress.get(id)
    const percent = of?.percent ?? null
    return {
      id,
      label,
      note: isReady ? (
        <Chip tone="ok">{t('side.ready')}</Chip>
      ) : (
        <span className={styles['percent']}>
          {percent === null
            ? id === acrossTopics && of !== undefined && of.waiting
            : t('side.percent', { percent })}
        </span>
      ),
    }
  })
  return <SideList label={t('side.topics')} items={items} value={place} onChange={goToPlace} />
}

function ShowChooser() {
  const twoTables = usePool((state) => state.twoTables)
  const isNarrow = useNarrow()
  return (
    <div className={styles['choice']}>
      <RadioGroup
        label={t('side.show')}
        options={[
          { id: 'two', label: t('side.twoTables') },
          { id: 'all', label: t('side.all') },
        ]}
        orientation={isNarrow ? 'horizontal' : 'vertical'}
        value={twoTables ? 'two' : 'all'}
        onChange={(id) => showTwoTables(id === 'two')}
      />
    </div>
  )
}

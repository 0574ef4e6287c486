import { Chip } from '#renderer/ui/Chip.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { type SideItem, SideList } from '#renderer/ui/SideList.tsx'

import { useProgress } from './coverage-now.ts'
import { acrossTopics } from './place-of-item.ts'
import { goToPlace, showTwoTables, usePool } from './pool-store.ts'
import { SideThemes } from './SideThemes.tsx'
import { useSuggested } from './suggestions.ts'
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
  const isAcrossKnown = useSuggested((state) => state.isAcrossKnown)
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
            ? id === acrossTopics &&
              isAcrossKnown &&
              of !== undefined &&
              t('side.waiting', { count: of.waiting })
            : t('side.percent', { percent })}
        </span>
      ),
    }
  })
  return <SideList label={t('side.topics')} items={items} value={place} onChange={goToPlace} />
}

/** Which suggestions are shown. */
export function ShowChooser({ isInLine = false }: { readonly isInLine?: boolean }) {
  const twoTables = usePool((state) => state.twoTables)
  return (
    <div className={styles['choice']}>
      <RadioGroup
        label={t('side.show')}
        options={[
          { id: 'two', label: t('side.twoTables') },
          { id: 'all', label: t('side.all') },
        ]}
        orientation={isInLine ? 'horizontal' : 'vertical'}
        value={twoTables ? 'two' : 'all'}
        onChange={(id) => showTwoTables(id === 'two')}
      />
    </div>
  )
}

import { useState } from 'react'

import { say, useDraft } from '#renderer/draft/draft-store.ts'
import { goToPlace } from '#renderer/draft/go-to-place.ts'
import { t } from '#renderer/draft/out-words.ts'
import { Select } from '#renderer/ui/Select.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { Difference } from '#shared/contract/draft.ts'

import { DifferenceItem } from './DifferenceItem.tsx'
import { useDifferences } from './use-differences.ts'
import type { ShownVersion } from './use-versions.ts'

import styles from './Differences.module.css'

/** Stands for the draft as it is now, which has no id. */
const now = 'now'

/** What changed from one version to another, or to the draft as it stands. */
export function Differences({ versions }: { readonly versions: readonly ShownVersion[] }) {
  const [chosen, setChosen] = useState({ from: '', to: now })
  const from = versions.find(({ id }) => id === chosen.from)?.id ?? versions[0]?.id ?? null
  const to = versions.find(({ id }) => id === chosen.to)?.id ?? null
  const differences = useDifferences(from === null ? null : { from, to })
  const options = versions.map(({ id, number }) => ({ id, label: t('versions.number', { number }) }))
  return (
    <section className={styles['differences']} aria-labelledby="draft-differences">
      <h3 id="draft-differences" className={styles['title']}>
        {t('versions.differences')}
      </h3>
      <div className={styles['pair']}>
        <Select
          label={t('versions.from')}
          options={options}
          value={from}
          onChange={(id) => setChosen({ ...chosen, from: id })}
        />
        <Select
          label={t('versions.to')}
          options={[{ id: now, label: t('versions.now') }, ...options]}
          value={to ?? now}
          onChange={(id) => setChosen({ ...chosen, to: id })}
        />
      </div>
      <p className={styles['note']} role="status">
        {differences === null
          ? t('versions.comparing')
          : differences.length === 0
            ? t('versions.same')
            : `${t('versions.sums', { count: differences.length })}. ${t('versions.hint')}`}
      </p>
      {differences !== null && differences.length > 0 && <DifferenceList differences={differences} />}
    </section>
  )
}

function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  const view = useDraft((state) => state.view)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const rows = differences.map((difference, at) => ({
    id: `${difference.kind} ${difference.anchor} ${at}`,
    difference,
  }))
  const open = (id: string): void => {
    const anchor = rows.find((row) => row.id === id)?.difference.anchor ?? ''
    say(goToPlace(anchor) ? '' : t('versions.gone'))
  }
  return (
    <div className={styles['list']}>
      <VirtualList
        label={t('versions.differences')}
        items={rows}
        textOf={({ difference }) => difference.after || difference.before}
        selectedIds={chosen}
        onSelectionChange={setChosen}
        onOpen={open}
        dependencies={[view]}
      >
        {({ difference }) => <DifferenceItem difference={difference} />}
      </VirtualList>
    </div>
  )
}

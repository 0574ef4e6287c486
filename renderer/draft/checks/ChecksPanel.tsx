import { useDeferredValue, useMemo } from 'react'

import { useDraft } from '#renderer/draft/draft-store.ts'
import { t } from '#renderer/draft/out-words.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { Finding } from '#shared/contract/draft.ts'

import { chooseFinding, findWords, showCheck, useChecks } from './checks-store.ts'
import { FindingItem } from './FindingItem.tsx'
import { findingsList } from './focus-checks.ts'
import { goToFinding } from './go-to-finding.ts'
import { countChecks, listRows } from './group-findings.ts'
import { nameCheck } from './name-check.ts'

import styles from './ChecksPanel.module.css'

const every = ''

/** What to look at before the draft goes out, each with a way to its place. */
export function ChecksPanel() {
  const { findings, isBehind, words } = useChecks()
  if (findings === null) return <EmptyState>{t('checks.looking')}</EmptyState>
  if (findings.length === 0) return <EmptyState>{isBehind ? t('checks.again') : t('checks.none')}</EmptyState>
  return (
    <div className={styles['panel']}>
      <div className={styles['bar']}>
        <ShowSelect findings={findings} />
        <SearchField label={t('checks.find')} value={words} onChange={findWords} />
        <p className={styles['note']} role="status">
          {t('checks.count', { count: findings.length })}
          {isBehind && ` ${t('checks.again')}`}
        </p>
      </div>
      <FindingList findings={findings} />
      <p className={styles['foot']}>{t('checks.hint')}</p>
    </div>
  )
}

function ShowSelect({ findings }: { readonly findings: readonly Finding[] }) {
  const check = useChecks((state) => state.check)
  const options = [
    { id: every, label: t('checks.all', { count: findings.length }) },
    ...[...countChecks(findings)].map(([id, count]) => ({
      id,
      label: t('checks.some', { name: nameCheck(id), count }),
    })),
  ]
  return (
    <Select
      label={t('checks.show')}
      hideLabel
      options={options}
      value={check ?? every}
      onChange={(id) => showCheck(id === every ? null : id)}
    />
  )
}

function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { check, words, chosen } = useChecks()
  const pieces = useDraft((state) => state.view)
  const shownWords = useDeferredValue(words)
  const rows = useMemo(() => listRows(findings, { check, words: shownWords }), [findings, check, shownWords])
  // One is always in hand, so that the list is entered where it was left.
  const inHand = rows.find(({ id }) => id === chosen)?.id ?? rows[0]?.id
  const open = (id: string): void => {
    const row = rows.find((each) => each.id === id)
    if (row !== undefined) goToFinding(row.finding)
  }
  return (
    <div className={styles['list']}>
      <VirtualList
        label={t('checks.list')}
        items={rows}
        textOf={({ finding }) => finding.says}
        selectedIds={new Set(inHand === undefined ? [] : [inHand])}
        onSelectionChange={([id]) => chooseFinding(id ?? null)}
        onOpen={open}
        dependencies={[pieces]}
        listRef={findingsList}
        empty={<EmptyState>{t('checks.noneFound')}</EmptyState>}
      >
        {(row) => <FindingItem row={row} />}
      </VirtualList>
    </div>
  )
}

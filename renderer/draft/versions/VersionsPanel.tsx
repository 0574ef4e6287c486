import { useState } from 'react'

import { t } from '#renderer/draft/out-words.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

import { DescribeDialog } from './DescribeDialog.tsx'
import { Differences } from './Differences.tsx'
import { type ShownVersion, useVersions } from './use-versions.ts'

import styles from './VersionsPanel.module.css'

/** The versions that went out, and what changed between them. */
export function VersionsPanel() {
  const versions = useVersions()
  const [asked, setAsked] = useState<string | null>(null)
  const version = versions.find(({ id }) => id === asked)
  if (versions.length === 0) return <EmptyState>{t('versions.none')}</EmptyState>
  return (
    <>
      <ol className={styles['list']} aria-label={t('versions.title')}>
        {versions.map((each) => (
          <li key={each.id} className={styles['version']}>
            <VersionLines version={each} onEdit={() => setAsked(each.id)} />
          </li>
        ))}
      </ol>
      <Differences versions={versions} />
      {version !== undefined && <DescribeDialog version={version} onDone={() => setAsked(null)} />}
    </>
  )
}

type VersionLinesProps = { readonly version: ShownVersion; readonly onEdit: () => void }

const tones = { draft: 'neutral', review: 'accent', final: 'ok' } as const

function VersionLines({ version, onEdit }: VersionLinesProps) {
  const { number, status, date, file } = version
  const isReadOnly = useIsReadOnly()
  const facts = listFacts(version)
  return (
    <>
      <div className={styles['head']}>
        <h3 className={styles['number']}>{t('versions.number', { number })}</h3>
        <Chip tone={tones[status]}>{t(`versions.statuses.${status}`)}</Chip>
        <span className={styles['date']}>{date}</span>
        {!isReadOnly && (
          <span className={styles['edit']}>
            <Button variant="quiet" aria-label={t('versions.editOf', { number })} onPress={onEdit}>
              {t('versions.edit')}
            </Button>
          </span>
        )}
      </div>
      {facts.length > 0 && (
        <dl className={styles['facts']}>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {file !== '' && <p className={styles['file']}>{t('versions.keptAs', { file })}</p>}
    </>
  )
}

type Fact = { readonly label: string; readonly value: string }

function listFacts({ credits, issuedFor, issuedTo, approvedBy, approvedOn }: ShownVersion): readonly Fact[] {
  const approved = [approvedBy, approvedOn].filter((words) => words !== '').join(', ')
  return [
    { label: t('versions.issuedFor'), value: issuedFor },
    { label: t('versions.issuedTo'), value: issuedTo },
    { label: t('versions.approvedBy'), value: approved },
    { label: t('versions.credits'), value: credits },
  ].filter(({ value }) => value !== '')
}

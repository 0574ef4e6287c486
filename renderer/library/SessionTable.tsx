import { Chip } from '#renderer/ui/Chip.tsx'
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { StageBar } from '#renderer/ui/StageBar.tsx'
import { type SessionSummary, stages } from '#shared/contract/library.ts'

import { describeOpened } from './describe-opened.ts'
import { enterSession } from './enter-session.ts'
import { stageOf } from './stage-of.ts'
import { t } from './words.ts'

import styles from './SessionTable.module.css'

const columns: readonly Column<SessionSummary>[] = [
  {
    id: 'name',
    label: t('table.name'),
    render: (session) => <Name session={session} />,
    sortBy: ({ title }) => title,
  },
  {
    id: 'date',
    label: t('table.date'),
    width: '14rem',
    render: ({ date }) => date || t('table.none'),
    sortBy: ({ date }) => date,
  },
  {
    id: 'tables',
    label: t('table.tables'),
    width: '5.5rem',
    isNumber: true,
    render: ({ tables }) => tables,
    sortBy: ({ tables }) => tables,
  },
  {
    id: 'points',
    label: t('table.points'),
    width: '5.5rem',
    isNumber: true,
    render: ({ points }) => points,
    sortBy: ({ points }) => points,
  },
  {
    id: 'stage',
    label: t('table.stage'),
    width: '10rem',
    render: ({ stage }) => <StageBar current={stageOf(stage)} />,
    sortBy: ({ stage }) => stages.indexOf(stage),
  },
  {
    id: 'opened',
    label: t('table.opened'),
    width: '9rem',
    render: ({ lastOpened }) => describeOpened(lastOpened, new Date()),
    sortBy: ({ lastOpened }) => lastOpened ?? '',
  },
]

function Name({ session: { title, sample } }: { readonly session: SessionSummary }) {
  return (
    <span className={styles['name']}>
      {title || t('table.unnamed')}
      {sample && <Chip>{t('table.sample')}</Chip>}
    </span>
  )
}

/** Every session on this computer; Enter or a press opens one. */
export function SessionTable({ sessions }: { readonly sessions: readonly SessionSummary[] }) {
  return (
    <DataTable
      label={t('table.label')}
      columns={columns}
      rows={sessions}
      onOpen={(id) => enterSession(id)}
      empty={<EmptyState>{t('table.notFound')}</EmptyState>}
    />
  )
}

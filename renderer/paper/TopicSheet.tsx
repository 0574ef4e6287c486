import { useKinds } from '#renderer/state/kinds.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import type { Rec } from '#shared/model/session.ts'
import { nameTable } from '#shared/session/points.ts'

import { PageFoot, PageHead } from './Page.tsx'
import { useDay } from './use-day.ts'
import { t } from './words.ts'

import styles from './TopicSheet.module.css'

/** Lines on a sheet: high enough to write on by hand. */
const lines = 19

/** One sheet: a table, a topic, and which of its sheets for that topic. Without a table or topic there is a line to write it on. */
export type TopicPage = {
  readonly table: Rec<'table'> | null
  readonly topic: Rec<'topic'> | null
  /** The place of the topic among all, from 1. */
  readonly number: number
  readonly sheet: number
  readonly sheets: number
}

/** A table's sheet for a topic, to be written on when there is no laptop and typed in afterwards. */
export function TopicSheet({ table, topic, number, sheet, sheets }: TopicPage) {
  const { line } = useDay()
  const tableName = table === null ? t('sheet.table') : nameTable(table)
  return (
    <>
      <PageHead title={tableName} aside={line}>
        <div className={styles['topic']}>
          <span className={styles['name']}>
            {topic === null ? t('sheet.topic') : `${number}  ${topic.title}`}
          </span>
          {topic !== null && topic.minutes !== null && (
            <span className={styles['minutes']}>{t('sheet.minutes', { count: topic.minutes })}</span>
          )}
        </div>
        {topic !== null && topic.prompt !== '' && <div className={styles['prompt']}>{topic.prompt}</div>}
      </PageHead>
      <div className={styles['lines']} style={{ ['--lines' as 'order']: lines }}>
        <Row
          isHead
          cells={[
            t('sheet.no'),
            t('sheet.time'),
            t('sheet.who'),
            t('sheet.mark'),
            t('sheet.said'),
            t('sheet.agree'),
          ]}
        />
        {Array.from({ length: lines }, (_, index) => (
          <Row key={index} cells={[String((sheet - 1) * lines + index + 1), '', '', '', '', '']} />
        ))}
      </div>
      <Legend />
      <PageFoot page={sheets > 1 ? t('sheet.page', { page: sheet, pages: sheets }) : ''}>
        {t('sheet.foot', { table: tableName })}
      </PageFoot>
    </>
  )
}

type RowProps = { readonly cells: readonly string[]; readonly isHead?: boolean }
const columns = ['no', 'time', 'who', 'mark', 'said', 'agree'] as const

function Row({ cells, isHead = false }: RowProps) {
  return (
    <div className={isHead ? styles['headRow'] : styles['row']}>
      {columns.map((column, index) => (
        <div key={column}>{cells[index]}</div>
      ))}
    </div>
  )
}

/** What may stand in the narrow columns. */
function Legend() {
  const kinds = useKinds().filter(({ mark }) => mark !== '')
  const sides = useRecords('expertise').filter(({ code }) => code !== '')
  return (
    <div className={styles['legend']}>
      {sides.length > 0 && (
        <div>
          <b>{t('sheet.who')}</b> {sides.map(({ code, name }) => `${code} = ${name}`).join(' · ')}
        </div>
      )}
      {kinds.length > 0 && (
        <div>
          <b>{t('sheet.mark')}</b>{' '}
          {kinds.map(({ kind, mark, name }) => (
            <span key={kind} className={styles['kind']}>
              <b>{mark}</b> {name}
            </span>
          ))}
        </div>
      )}
      <div>
        <b>{t('sheet.agree')}</b> {t('sheet.agreeWords')}
      </div>
    </div>
  )
}

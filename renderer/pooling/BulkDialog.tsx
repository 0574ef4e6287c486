import { useSession } from '#renderer/state/session-store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { Session } from '#shared/model/session.ts'
import type { QueueItem } from '#shared/pooling/list-queue.ts'

import { listCardRows, pointsOfRow } from './card-rows.ts'
import { acceptBulk } from './decide.ts'
import { focusCard } from './focus.ts'
import { listLeft } from './plan-decision.ts'
import { openDialog, usePool } from './pool-store.ts'
import { useBulk, useQueue } from './queue-now.ts'
import { listDifferences } from './read-cautions.ts'
import { nameTables } from './say-reason.ts'
import { t } from './words.ts'

import styles from './BulkDialog.module.css'

type Row = { readonly id: string; readonly texts: readonly string[]; readonly note: string }

/** Why "accept all" does not take a suggestion that is very close. */
function whyLeft({ cautions, groups, later }: QueueItem): string {
  const [first] = listDifferences(cautions)
  if (first !== undefined) return t('bulk.differs', { how: t(`caution.${first.kind}`) })
  if (groups.length > 0) return t('bulk.hasGroup')
  return t(later === null ? 'bulk.otherWords' : 'bulk.later')
}

/** Each wording once, and where it was said. */
function makeRow(session: Session, item: QueueItem, why: string): Row {
  const points = listCardRows(session, item).flatMap(pointsOfRow)
  const where = nameTables(session, item.tables)
  return {
    id: item.key,
    texts: [...new Set(points.map(({ text }) => text))],
    note: [t('card.points', { count: points.length }), where, why].filter((part) => part !== '').join(' · '),
  }
}

/** Shows what "accept all very close" will take and what not, and why, before anything is done. */
export function BulkDialog() {
  const session = useSession((state) => state.session)
  const takes = useBulk()
  const { shown } = useQueue()
  const twoTables = usePool((state) => state.twoTables)
  if (session === null) return null
  const isNone = takes.length === 0
  const left = listLeft(shown, takes)
  const points = takes.reduce((sum, item) => sum + item.points.length, 0)
  const close = (): void => {
    openDialog('none')
    focusCard()
  }
  const accept = (): void => {
    acceptBulk(takes)
    close()
  }
  return (
    <Dialog
      title={t('bulk.title')}
      size="large"
      isOpen
      onOpenChange={close}
      footer={
        <>
          <Button autoFocus={isNone} onPress={close}>
            {t(isNone ? 'common.close' : 'common.cancel')}
          </Button>
          {!isNone && (
            <Button variant="primary" autoFocus onPress={accept}>
              {t('bulk.accept', { count: takes.length })}
            </Button>
          )}
        </>
      }
    >
      <p>{t(!isNone ? 'bulk.lead' : twoTables ? 'bulk.nothing' : 'bulk.nothingAll')}</p>
      {!isNone && (
        <Preview
          title={t('bulk.takes', { groups: t('bulk.groups', { count: takes.length }), points })}
          rows={takes.map((item) => makeRow(session, item, ''))}
        />
      )}
      {left.length > 0 && (
        <Preview
          title={t('bulk.leaves', { count: left.length })}
          rows={left.map((item) => makeRow(session, item, whyLeft(item)))}
        />
      )}
    </Dialog>
  )
}

function Preview({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>{title}</h3>
      {rows.length > 0 && (
        <div className={styles['list']} data-length={Math.min(rows.length, 4)}>
          <VirtualList label={title} items={rows} textOf={({ texts }) => texts[0] ?? ''} selection="none">
            {({ texts, note }) => (
              <div className={styles['row']}>
                {texts.map((text) => (
                  <span key={text}>{text}</span>
                ))}
                <span className={styles['note']}>{note}</span>
              </div>
            )}
          </VirtualList>
        </div>
      )}
    </section>
  )
}

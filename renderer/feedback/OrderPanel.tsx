import EllipsisVertical from 'lucide-react/icons/ellipsis-vertical'

import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Menu, type MenuEntry } from '#renderer/ui/Menu.tsx'
import { Switch } from '#renderer/ui/Switch.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { FeedbackTable } from '#shared/capture/feedback/list-feedback.ts'

import { chooseTable, goToPlace, showOnlyNew, useFeedback } from './feedback-store.ts'
import { places } from './focus.ts'
import { report } from './make-acts.ts'
import { OrderRow } from './OrderRow.tsx'
import { isReported, moveTable } from './report-acts.ts'
import type { Standing } from './use-picture.tsx'
import { nameOf } from './use-rows.ts'
import { t } from './words.ts'

import styles from './OrderPanel.module.css'

type OrderPanelProps = { readonly standing: Standing; readonly chosen: FeedbackTable | null }

/** The tables in the order they report, how much each brings, and who has been heard. */
export function OrderPanel({ standing, chosen }: OrderPanelProps) {
  const { tables, topic, now } = standing
  const onlyNew = useFeedback((state) => state.onlyNew)
  const give = (id: string): void => goToPlace(topic, { table: id, part: 0 })
  return (
    <div className={styles['panel']}>
      <OrderTools standing={standing} chosen={chosen} />
      <div className={styles['head']} aria-hidden>
        <span>{t('order.table')}</span>
        <span>{t('order.starred')}</span>
        <span>{t('order.new')}</span>
        <span>{t('order.reported')}</span>
      </div>
      <div className={styles['list']}>
        <VirtualList
          label={t('order.label')}
          items={tables}
          textOf={nameOf}
          selectedIds={new Set(chosen === null ? [] : [chosen.id])}
          onSelectionChange={(ids) => chooseTable([...ids][0] ?? null)}
          onOpen={give}
          dependencies={[now?.id, onlyNew]}
          listRef={places.order}
          empty={<EmptyState>{t('order.empty')}</EmptyState>}
        >
          {(table) => <OrderRow table={table} isNow={table.id === now?.id} onlyNew={onlyNew} />}
        </VirtualList>
      </div>
      <HiddenSwitch tables={tables} onlyNew={onlyNew} />
    </div>
  )
}

function OrderTools({ standing, chosen }: OrderPanelProps) {
  const { topic, tables } = standing
  const isReadOnly = useIsReadOnly()
  const onlyNew = useFeedback((state) => state.onlyNew)
  const reported = chosen === null ? null : isReported(chosen, onlyNew)
  const at = tables.findIndex(({ id }) => id === chosen?.id)
  const canMove = (chosen?.table ?? null) !== null && !isReadOnly
  const items: readonly MenuEntry[] =
    chosen === null
      ? []
      : [
          {
            id: 'give',
            label: t('order.give'),
            keys: 'Enter',
            onAction: () => goToPlace(topic, { table: chosen.id, part: 0 }),
          },
          {
            id: 'up',
            label: t('order.up'),
            keys: 'Alt+ArrowUp',
            isDisabled: !canMove || at === 0,
            onAction: () => void moveTable(tables, chosen, -1),
          },
          {
            id: 'down',
            label: t('order.down'),
            keys: 'Alt+ArrowDown',
            isDisabled: !canMove || at === tables.length - 1,
            onAction: () => void moveTable(tables, chosen, 1),
          },
        ]
  return (
    <div className={styles['tools']}>
      <h2 className={styles['title']}>{t('order.label')}</h2>
      {chosen !== null && (
        <>
          <Button keys="s" isDisabled={reported === null || isReadOnly} onPress={() => report(chosen)}>
            {t(reported === true ? 'order.takeBackOne' : 'order.markOne', { table: nameOf(chosen) })}
          </Button>
          <Menu label={t('order.more', { table: nameOf(chosen) })} items={items}>
            <IconButton icon={EllipsisVertical} label={t('order.more', { table: nameOf(chosen) })} />
          </Menu>
        </>
      )}
    </div>
  )
}

/** What is hidden is counted, and shown when wanted. */
function HiddenSwitch({
  tables,
  onlyNew,
}: {
  readonly tables: readonly FeedbackTable[]
  readonly onlyNew: boolean
}) {
  const said = tables.flatMap(({ points }) => points).filter(({ isNew }) => !isNew).length
  return (
    <div className={styles['foot']}>
      <Switch
        label={t('order.onlyNew')}
        isSelected={onlyNew}
        onChange={showOnlyNew}
        {...(said > 0 && { description: t('order.hidden', { count: said }) })}
      />
    </div>
  )
}

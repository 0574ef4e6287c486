import Check from 'lucide-react/icons/check'
import { useDeferredValue, useMemo, useState } from 'react'

import { linkTo } from '#renderer/draft/acts.ts'
import { ask, type Asking } from '#renderer/draft/draft-store.ts'
import { useNames } from '#renderer/draft/names.ts'
import { t } from '#renderer/draft/words.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'

import { findSaid } from './find-said.ts'

import styles from './dialogs.module.css'

type LinkPointsDialogProps = { readonly asking: Asking & { readonly kind: 'link' } }

/** Everything that was said, to mark what a piece rests on. */
export function LinkPointsDialog({ asking: { of, rests } }: LinkPointsDialogProps) {
  const points = useRecords('point')
  const names = useNames()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(rests))
  const words = useDeferredValue(text)
  const found = useMemo(() => findSaid(points, words, new Set(rests)), [points, words, rests])
  const close = (): void => ask(null)
  const choose = (shown: ReadonlySet<string>): void => {
    const inSight = new Set(found.map(({ id }) => id))
    // What the words looked for leave out keeps its mark.
    setChosen(new Set([...[...chosen].filter((id) => !inSight.has(id)), ...shown]))
  }
  const link = (): void => {
    close()
    const before = new Set(rests)
    const changed = new Map([
      ...[...chosen].filter((id) => !before.has(id)).map((id) => [id, true] as const),
      ...[...before].filter((id) => !chosen.has(id)).map((id) => [id, false] as const),
    ])
    if (changed.size > 0) void linkTo(of, changed)
  }
  return (
    <Dialog
      title={t('linking.title')}
      size="large"
      isOpen
      onOpenChange={close}
      footer={
        <>
          <span role="status" className={styles['note']}>
            {t('linking.count', { count: chosen.size })}
          </span>
          <Button variant="primary" onPress={link}>
            {t('linking.do')}
          </Button>
        </>
      }
    >
      <div className={styles['column']}>
        <SearchField label={t('linking.find')} value={text} onChange={setText} autoFocus />
        <div className={styles['list']}>
          <VirtualList
            label={t('linking.list')}
            items={found}
            textOf={(point) => point.text}
            selection="multiple"
            isMarking
            selectedIds={chosen}
            onSelectionChange={choose}
            dependencies={[names, chosen]}
            empty={<EmptyState>{t('linking.empty')}</EmptyState>}
          >
            {(point) => (
              <span className={styles['row']}>
                <span className={styles['mark']}>{chosen.has(point.id) && <Icon icon={Check} />}</span>
                <span>{point.text}</span>
                <span className={styles['by']}>
                  {[names.shortTable(point.table), names.speaker(point)].filter(Boolean).join(', ')}
                </span>
              </span>
            )}
          </VirtualList>
        </div>
        <p className={styles['note']}>{t('linking.keys')}</p>
      </div>
    </Dialog>
  )
}

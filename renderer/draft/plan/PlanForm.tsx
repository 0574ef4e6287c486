import EyeOff from 'lucide-react/icons/eye-off'
import { useEffect } from 'react'

import { ask } from '#renderer/draft/draft-store.ts'
import { PieceHead } from '#renderer/draft/edit/PieceHead.tsx'
import type { Piece } from '#renderer/draft/pieces.ts'
import { t } from '#renderer/draft/plan-words.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'

import { LineForm } from './LineForm.tsx'
import { focusLine, planHandle, planList } from './plan-focus.ts'
import { wordsOfLine } from './plan-now.ts'
import { chooseLine, usePlan } from './plan-store.ts'
import { PlanBar } from './PlanBar.tsx'
import { PlanLineRow } from './PlanLineRow.tsx'
import { usePlanCommands } from './use-plan-commands.ts'
import { usePlanNow } from './use-plan-now.ts'

import styles from './PlanForm.module.css'

/** The action plan: its rows and actions as a list, and the one in hand to be written. */
export function PlanForm({ piece }: { readonly piece: Piece | undefined }) {
  const { plan, lines } = usePlanNow()
  const chosen = usePlan(({ line }) => line)
  const isReadOnly = useIsReadOnly()
  const line = lines.find(({ id }) => id === chosen)
  const first = lines[0]?.id
  useEffect(() => {
    if (line === undefined && first !== undefined) chooseLine(first)
  }, [line, first])
  const inHand = line?.id
  useEffect(() => {
    if (inHand !== undefined) planHandle.current?.reveal(inHand)
  }, [inHand])
  usePlanCommands()
  return (
    <>
      <PieceHead
        piece={piece}
        title={t('title')}
        actions={
          piece !== undefined &&
          !isReadOnly && (
            <Button
              variant="quiet"
              icon={EyeOff}
              onPress={() => ask({ kind: 'leave-out-piece', anchor: piece.id })}
            >
              {t('leaveOut')}
            </Button>
          )
        }
      />
      <div className={styles['body']}>
        <div className={styles['frame']} {...(lines.length === 0 ? {} : { 'data-first': true })}>
          <div className={styles['list']}>
            <VirtualList
              label={t('list')}
              items={lines}
              textOf={(each) => `${each.number} ${wordsOfLine(each)}`}
              selectedIds={new Set(inHand === undefined ? [] : [inHand])}
              onSelectionChange={(ids) => {
                const [id] = ids
                if (id !== undefined) chooseLine(id)
              }}
              onOpen={(id) => {
                chooseLine(id)
                focusLine(id)
              }}
              listRef={planList}
              handle={planHandle}
              empty={<EmptyState>{t('empty')}</EmptyState>}
            >
              {(each) => <PlanLineRow line={each} />}
            </VirtualList>
          </div>
          {!isReadOnly && <PlanBar plan={plan} line={line} />}
        </div>
        {line !== undefined && <LineForm key={line.id} plan={plan} line={line} lines={lines} />}
      </div>
    </>
  )
}

import { useMemo, useState } from 'react'

import { bringBackPiece, bringBackThing } from '#renderer/draft/acts.ts'
import { useDraft } from '#renderer/draft/draft-store.ts'
import { t } from '#renderer/draft/words.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { useIsReadOnly, useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import { wordingOf, listGroups } from '#shared/session/groups.ts'

import styles from './UnusedPart.module.css'

/** A piece or something said that is left out on purpose. */
export type LeftOut = {
  readonly id: string
  readonly sort: 'piece' | 'thing'
  readonly text: string
  readonly because: string
}

/** What is left out of this draft, pieces first. */
export function useLeftOut(): readonly LeftOut[] {
  const template = useDraft(({ options }) => options.template)
  const passages = useRecords('passage')
  const omissions = useRecords('omission')
  return useMemo(() => {
    const { session } = useSession.getState()
    const words = (of: string): string => {
      const group = session === null ? undefined : listGroups(session).find((each) => each.group.id === of)
      return group === undefined ? (session?.records.point.get(of)?.text ?? '') : wordingOf(group).text
    }
    return [
      ...passages
        .filter((passage) => passage.isLeftOut && passage.template === template)
        .map(({ id, text, composed, because }) => {
          return { id, sort: 'piece' as const, text: text.trim() || composed || t('unused.piece'), because }
        }),
      ...omissions.map(({ id, of, because }) => ({ id, sort: 'thing' as const, text: words(of), because })),
    ]
  }, [passages, omissions, template])
}

/** What is left out, with the reason; Enter brings it back. */
export function LeftOutList({ left }: { readonly left: readonly LeftOut[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const isReadOnly = useIsReadOnly()
  const back = (id: string | undefined): void => {
    const item = left.find((each) => each.id === id)
    if (item === undefined || isReadOnly) return
    void (item.sort === 'piece' ? bringBackPiece(item.id) : bringBackThing(item.id))
  }
  const [first] = chosen
  return (
    <div className={styles['whole']}>
      <div className={styles['list']}>
        <VirtualList
          label={t('unused.left')}
          items={left}
          textOf={({ text }) => text}
          selectedIds={chosen}
          onSelectionChange={setChosen}
          onOpen={back}
          empty={<EmptyState>{t('unused.emptyLeft')}</EmptyState>}
        >
          {({ text, because }) => (
            <span className={styles['words']}>
              {text}
              <span className={styles['because']}>
                {because === '' ? t('unused.noReason') : t('unused.because', { because })}
              </span>
            </span>
          )}
        </VirtualList>
      </div>
      {first !== undefined && left.some(({ id }) => id === first) && !isReadOnly && (
        <div className={styles['acts']}>
          <Button variant="quiet" onPress={() => back(first)}>
            {t('unused.bringBack')}
          </Button>
        </div>
      )}
    </div>
  )
}

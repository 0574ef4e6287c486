import { useRef, useState } from 'react'
import { Menu, Popover } from 'react-aria-components'

import { type PutAs, putIn } from '#renderer/draft/acts.ts'
import { ask, useDraft } from '#renderer/draft/draft-store.ts'
import { focusUnused, places } from '#renderer/draft/focus.ts'
import { t } from '#renderer/draft/words.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { type MenuEntry, renderMenuItem } from '#renderer/ui/Menu.tsx'
import { useCommands } from '#renderer/ui/use-commands.ts'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { Unused } from '#shared/contract/draft.ts'

import { useDraggingOut } from './use-dropping-in.ts'

import popup from '#renderer/ui/Popup.module.css'
import styles from './UnusedPart.module.css'

const nothing: readonly Unused[] = []

const forms = [
  { as: 'recommendation', word: 'asRecommendation', key: 'r' },
  { as: 'paragraph', word: 'asParagraph', key: 'p' },
  { as: 'quote', word: 'asQuote', key: 'q' },
] as const satisfies readonly { readonly as: PutAs; readonly word: string; readonly key: string }[]

/** What the body of the draft does not use yet. Enter asks what becomes of it; it goes in behind the piece in hand. */
export function UnusedList() {
  const unused = useDraft(({ view }) => view?.unused ?? nothing)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isAsking, setAsking] = useState(false)
  const isReadOnly = useIsReadOnly()
  const anchor = useRef<HTMLElement>(null)
  const dragging = useDraggingOut()
  const things = unused.filter(({ id }) => chosen.has(id))
  const hasChosen = (): boolean => things.length > 0 && !isReadOnly
  const put = async (as: PutAs): Promise<void> => {
    setChosen(nextAfter(unused, chosen))
    await putIn(things, as)
    focusUnused()
  }
  const leaveOut = (): void => {
    setChosen(nextAfter(unused, chosen))
    ask({ kind: 'leave-out-things', ids: things.map(({ id }) => id) })
  }
  const inList = { group: t('unused.title'), where: 'list', when: () => hasChosen() && isInList() } as const
  useCommands([
    ...forms.map(({ as, word, key }) => ({
      ...inList,
      id: `draft.put.${as}`,
      label: `${t('unused.put')}: ${t(`unused.${word}`)}`,
      keys: [key],
      run: () => void put(as),
    })),
    {
      ...inList,
      id: 'draft.put.leaveOut',
      label: t('unused.leaveOut'),
      keys: ['l', 'Delete'],
      run: leaveOut,
    },
  ])
  const openMenu = (): void => {
    if (!hasChosen()) return
    anchor.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setAsking(true)
  }
  const entries: readonly MenuEntry[] = [
    ...forms.map(({ as, word, key }) => ({
      id: as,
      label: t(`unused.${word}`),
      keys: key.toUpperCase(),
      onAction: () => void put(as),
    })),
    { id: 'leave', label: t('unused.leaveOut'), keys: 'L', onAction: leaveOut },
  ]
  return (
    <div className={styles['whole']}>
      <div className={styles['list']}>
        <VirtualList
          label={t('unused.title')}
          items={unused}
          textOf={({ text }) => text}
          selection="multiple"
          selectedIds={chosen}
          onSelectionChange={setChosen}
          onOpen={openMenu}
          listRef={places.unused}
          {...(!isReadOnly && { dragging })}
          empty={<EmptyState>{t('unused.empty')}</EmptyState>}
        >
          {({ kind, text }) => (
            <span className={styles['words']}>
              {kind === 'group' && <span className={styles['group']}>{t('unused.groupOf')}</span>}
              {text}
            </span>
          )}
        </VirtualList>
      </div>
      {isAsking && (
        <Popover
          isOpen
          onOpenChange={setAsking}
          triggerRef={anchor}
          trigger="MenuTrigger"
          placement="bottom start"
          aria-label={t('unused.put')}
          className={classNames(popup['popup'])}
        >
          <Menu aria-label={t('unused.put')} autoFocus="first" onClose={() => setAsking(false)}>
            {entries.map(renderMenuItem)}
          </Menu>
        </Popover>
      )}
      {unused.length > 0 && !isReadOnly && (
        <div className={styles['acts']}>
          <span role="status" className={styles['hint']}>
            {things.length === 0 ? t('unused.hint') : t('unused.chosen', { count: things.length })}
          </span>
          {things.length > 0 && (
            <Button variant="quiet" onPress={leaveOut}>
              {t('unused.leaveOut')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function isInList(): boolean {
  return places.unused.current?.contains(document.activeElement) === true
}

/** What is in hand when the chosen ones have gone: the one behind them. */
function nextAfter(unused: readonly Unused[], chosen: ReadonlySet<string>): ReadonlySet<string> {
  const last = unused.findLastIndex(({ id }) => chosen.has(id))
  const next = unused.slice(last + 1).find(({ id }) => !chosen.has(id))
  return new Set(next === undefined ? [] : [next.id])
}

import ChevronDown from 'lucide-react/icons/chevron-down'
import GripVertical from 'lucide-react/icons/grip-vertical'
import Search from 'lucide-react/icons/search'
import { useMemo } from 'react'

import { usePoints, useReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CommandButton } from '#renderer/ui/CommandButton.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { Switch } from '#renderer/ui/Switch.tsx'

import { showScope, showWithdrawn, useCapture } from './capture-store.ts'
import { afterPopup, focusEntry } from './focus.ts'
import { FilterMenu } from './list/FilterMenu.tsx'
import { useList } from './list/list-store.ts'
import { useChosenRows } from './list/use-chosen-rows.ts'
import type { Names } from './list/use-names.ts'
import type { PointRow } from './point-rows.ts'
import { PointTools } from './PointTools.tsx'
import type { ListRows } from './use-rows.ts'
import { t } from './words.ts'

import styles from './ListBar.module.css'

const scopes = ['topic', 'table', 'all'] as const

type ListBarProps = {
  readonly rows: ListRows
  readonly names: Names
}

/** Above the list: how much of it is shown, and what can be done with what is chosen. Always as high, so that no row jumps. */
export function ListBar({ rows, names }: ListBarProps) {
  const shows = useCapture((state) => state.showsWithdrawn)
  const isArranging = useList((state) => state.isArranging)
  const points = usePoints()
  const hasWithdrawn = useMemo(() => points?.some((point) => point.withdrawn) ?? false, [points])
  const showsSwitch = hasWithdrawn || shows
  const isReadOnly = useReadOnly() !== null
  return (
    <div className={styles['bar']}>
      <div className={styles['views']}>
        <ScopeMenu />
        <FilterMenu all={rows.all} names={names} />
        <CommandButton command="capture.find" icon={Search} label={t('list.find')} iconOnly />
        {!isReadOnly &&
          (isArranging ? (
            <CommandButton command="capture.stopArranging" icon={GripVertical} variant="plain" />
          ) : (
            <CommandButton command="capture.arrange" icon={GripVertical} iconOnly />
          ))}
        {showsSwitch && <Switch label={t('list.withdrawn')} isSelected={shows} onChange={showWithdrawn} />}
      </div>
      <div className={styles['tools']}>
        {!isReadOnly && <ChosenTools rows={rows.shown} isTight={showsSwitch || isArranging} />}
      </div>
    </div>
  )
}

type ChosenToolsProps = { readonly rows: readonly PointRow[]; readonly isTight: boolean }

function ChosenTools({ rows, isTight }: ChosenToolsProps) {
  const chosen = useChosenRows(rows)
  if (chosen.length === 0) return null
  return (
    <PointTools
      isSingle={chosen.length === 1}
      hasDetail={chosen.some(({ depth }) => depth > 0)}
      isWithdrawn={chosen.every(({ point }) => point.withdrawn)}
      isTight={isTight}
    />
  )
}

function ScopeMenu() {
  const scope = useCapture((state) => state.scope)
  const items = scopes.map((id) => ({
    id,
    label: t(`list.${id}`),
    onAction: () => {
      showScope(id)
      afterPopup(focusEntry)
    },
  }))
  return (
    <Menu label={t('list.show')} items={items}>
      <Button variant="quiet" aria-label={t('list.showNow', { scope: t(`list.${scope}`) })}>
        <span className={styles['choice']}>
          {t(`list.${scope}`)}
          <Icon icon={ChevronDown} />
        </span>
      </Button>
    </Menu>
  )
}
